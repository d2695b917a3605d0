// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.remote;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The signed manifest beside a file. */
class BesideTest {

    @TempDir
    Path folder;

    private Scene scene;

    @BeforeEach
    void open() throws Exception {
        scene = new Scene(folder);
    }

    @AfterEach
    void close() {
        scene.close();
    }

    private void put(String path, String content) {
        scene.server.files.put(path, content.getBytes(StandardCharsets.UTF_8));
    }

    private Map<String, Object> order(String path) {
        Map<String, Object> order = scene.order();
        order.put("dp.uri", scene.server.uri(path));
        return order;
    }

    @ParameterizedTest
    @CsvSource({
        "/heater.dp, /heater.dp.set.json, /heater.dp.set.sig",
        "/heater.dp?token=a%2Fb, /heater.dp.set.json?token=a%2Fb, /heater.dp.set.sig?token=a%2Fb",
        "/store?id=7&name=heater.dp, /store?id=7&name=heater.dp.set.json, /store?id=7&name=heater.dp.set.sig",
        "/store/7?token=a, /store/7.set.json?token=a, /store/7.set.sig?token=a"
    })
    void isFetchedAlsoWhereTheAddressHasAQuery(String file, String manifest, String signature) throws Exception {
        put(file, "file");
        put(manifest, " {\"set\": 1}");
        put(signature, "signature");
        scene.ask("EXEC/download", order(file));
        scene.submitted();
        assertThat(scene.machine.beside).containsExactly(" {\"set\": 1}", "signature");
    }

    @Test
    void aPageThatSaysNotFoundIsNoManifest() throws Exception {
        put("/heater.dp?token=a", "file");
        put("/heater.dp.set.json?token=a", "<html>404</html>");
        scene.ask("EXEC/download", order("/heater.dp?token=a"));
        scene.submitted();
        assertThat(scene.machine.beside).isEmpty();
    }

    @Test
    void aServerThatCannotSayWhetherThereIsOneIsAFailure() throws Exception {
        put("/heater.dp", "file");
        scene.server.codes.put("/heater.dp.set.json", 503);
        scene.ask("EXEC/download", order("/heater.dp"));
        scene.fails("download FAILED deploy.http: ");
        assertThat(scene.machine.submitted).isEmpty();
    }

    @Test
    void theOneOfAnEarlierFileIsNotKept() throws Exception {
        Map<String, Object> order = order("/heater.dp");
        put("/heater.dp", "file");
        put("/heater.dp.set.json", "{}");
        scene.machine.refusal = "deploy.busy";
        scene.ask("EXEC/download", order);
        scene.fails("install FAILED deploy.busy: ");
        scene.machine.refusal = "";
        scene.server.files.remove("/heater.dp.set.json");
        order.put("dp.download.force", true);
        scene.idle();
        scene.ask("EXEC/download", order);
        scene.submitted();
        assertThat(scene.machine.beside).isEmpty();
    }
}
