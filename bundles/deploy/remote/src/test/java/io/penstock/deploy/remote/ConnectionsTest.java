// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.penstock.deploy.api.Phase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two clouds that one gateway is connected with. */
class ConnectionsTest {

    private static final Map<String, Object> REMOVAL = Map.of("dp.name", "heater", "dp.version", "1.0.0", "job.id", 9L);

    @TempDir
    Path folder;

    private final List<String> other = new CopyOnWriteArrayList<>();
    private Scene scene;

    @BeforeEach
    void open() throws Exception {
        scene = new Scene(folder);
        scene.publishers.add("other", scene.publisher(other));
    }

    @AfterEach
    void close() {
        scene.close();
    }

    private void confirm() {
        scene.work.changed(MachineDouble.progress(scene.submitted(), Phase.CONFIRMED, ""));
    }

    @Test
    void anOutcomeIsToldByTheConnectionThatTheRequestCameBy() throws Exception {
        scene.askBy("other", "EXEC/uninstall", REMOVAL);
        confirm();
        await().until(() -> other.contains("uninstall COMPLETED"));
        assertThat(scene.told).isEmpty();
    }

    @Test
    void alsoAfterARestart() throws Exception {
        scene.connected = false;
        scene.askBy("other", "EXEC/uninstall", REMOVAL);
        confirm();
        scene.stop();
        scene.connected = true;
        scene.gateway();
        await().until(() -> other.contains("uninstall COMPLETED"));
        assertThat(scene.told).isEmpty();
    }

    @Test
    void aConnectionThatIsAwayIsWaitedForAndNoOtherIsTold() throws Exception {
        var away = scene.publisher(other);
        scene.askBy("third", "EXEC/uninstall", REMOVAL);
        confirm();
        scene.askBy("kapua", "EXEC/uninstall", Map.of("dp.name", "cooler", "job.id", 10L));
        scene.work.changed(MachineDouble.progress(scene.machine.submitted.get(1), Phase.CONFIRMED, ""));
        await().until(() -> scene.told.contains("uninstall COMPLETED"));
        assertThat(scene.told).hasSize(1);
        assertThat(other).isEmpty();
        scene.publishers.add("third", away);
        await().until(() -> other.contains("uninstall COMPLETED"));
    }

    @Test
    void whereNobodySaidWhichAnyWillDo() throws Exception {
        scene.askBy("", "EXEC/uninstall", REMOVAL);
        confirm();
        await().until(() -> scene.told.size() + other.size() == 1);
    }

    @Test
    void jobsThatWereKeptBeforeConnectionsWereKnownAreToldToo() throws Exception {
        scene.stop();
        Files.writeString(
                folder.resolve("jobs.json"),
                "[{\"job\":{\"id\":7,\"kind\":\"install\",\"name\":\"heater\",\"version\":\"1.0.0\","
                        + "\"requester\":\"console\",\"client\":\"gw\"},\"end\":\"COMPLETED\",\"error\":\"\",\"told\":false}]");
        scene.gateway();
        await().until(() -> scene.told.size() + other.size() == 1);
    }
}
