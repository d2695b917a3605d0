// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.remote;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.faults.Keys;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Https, users, and redirects. */
class WebTest {

    private static final byte[] FILE = {1, 2, 3};

    @TempDir
    static Path keys;

    private static Keys server;
    private static Keys another;

    @TempDir
    Path folder;

    private Scene scene;
    private FileServer plain;
    private FileServer other;
    private FileServer secure;

    @BeforeAll
    static void makeKeys() throws Exception {
        server = Keys.lasting(keys, "server", "ip:127.0.0.1");
        another = Keys.lasting(keys, "another", "ip:127.0.0.1");
    }

    @BeforeEach
    void open() throws Exception {
        scene = new Scene(folder);
        secure = FileServer.secure(server.trusting());
        scene.tls = Optional.of(server.trusting(server).getSocketFactory());
        plain = scene.server;
        other = new FileServer();
        for (FileServer each : new FileServer[] {plain, other, secure}) {
            each.files.put("/heater.dp", FILE);
        }
    }

    @AfterEach
    void close() {
        scene.close();
        other.close();
        secure.close();
    }

    private Map<String, Object> order(String uri) {
        Map<String, Object> order = scene.order();
        order.put("dp.uri", uri);
        order.put("dp.download.username", "me");
        order.put("dp.download.password", "secret");
        return order;
    }

    private void arrives(String uri) throws Exception {
        scene.ask("EXEC/download", order(uri));
        scene.submitted();
        assertThat(scene.machine.files).containsExactly(FILE);
    }

    private void fails(String uri, String reason) throws Exception {
        scene.ask("EXEC/download", order(uri));
        scene.fails("download FAILED " + reason + ": ");
        assertThat(scene.machine.submitted).isEmpty();
        assertThat(scene.told).noneMatch(each -> each.contains("secret"));
    }

    @Test
    void overHttpsTheGatewaysOwnTrustCountsAndTheUserIsSent() throws Exception {
        arrives(secure.uri("/heater.dp"));
        assertThat(secure.asked).contains("/heater.dp authorized", "/heater.dp.set.json authorized");
    }

    @Test
    void aServerThatIsNotTrustedIsNotAsked() throws Exception {
        scene.tls = Optional.of(another.trusting(another).getSocketFactory());
        fails(secure.uri("/heater.dp"), "deploy.tls");
        assertThat(secure.asked).isEmpty();
    }

    @Test
    void aCertificateForAnotherHostIsNotTrusted() throws Exception {
        fails(secure.uri("localhost", "/heater.dp"), "deploy.tls");
        assertThat(secure.asked).isEmpty();
    }

    @Test
    void aRedirectOfTheSameServerIsFollowedWithTheUser() throws Exception {
        plain.redirects.put("/latest", "/heater.dp");
        arrives(plain.uri("/latest"));
        assertThat(plain.asked).startsWith("/latest authorized", "/heater.dp authorized");
    }

    @Test
    void theUserIsNotSentToAnotherServer() throws Exception {
        plain.redirects.put("/latest", other.uri("/heater.dp"));
        arrives(plain.uri("/latest"));
        assertThat(plain.asked).first().isEqualTo("/latest authorized");
        assertThat(other.asked).contains("/heater.dp").noneMatch(each -> each.contains("authorized"));
    }

    @Test
    void theUserIsNotSentToAnotherHost() throws Exception {
        plain.redirects.put("/latest", plain.uri("localhost", "/heater.dp"));
        arrives(plain.uri("/latest"));
        assertThat(plain.asked).startsWith("/latest authorized", "/heater.dp");
    }

    @Test
    void fromHttpToHttpsIsFollowed() throws Exception {
        plain.redirects.put("/latest", secure.uri("/heater.dp"));
        arrives(plain.uri("/latest"));
        assertThat(secure.asked).first().isEqualTo("/heater.dp");
    }

    @Test
    void fromHttpsToHttpIsNotFollowed() throws Exception {
        secure.redirects.put("/latest", plain.uri("/heater.dp"));
        fails(secure.uri("/latest"), "deploy.redirect");
        assertThat(plain.asked).isEmpty();
    }

    @Test
    void norOverOneMoreHop() throws Exception {
        plain.redirects.put("/latest", secure.uri("/latest"));
        secure.redirects.put("/latest", other.uri("/heater.dp"));
        fails(plain.uri("/latest"), "deploy.redirect");
        assertThat(other.asked).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/latest", "file:///etc/passwd", "ftp://h/x", "http://me:secret@h/x", "http://:", ""})
    void aRedirectToNowhereIsAFailure(String location) throws Exception {
        plain.redirects.put("/latest", location);
        fails(plain.uri("/latest"), "deploy.redirect");
    }

    @Test
    void aWrongPasswordIsSaid() throws Exception {
        plain.codes.put("/secret.dp", 401);
        fails(plain.uri("/secret.dp"), "deploy.http");
        assertThat(scene.told).anyMatch(each -> each.contains("user or password"));
    }

    @Test
    void aServerThatIsNotThereIsSaid() throws Exception {
        String uri = other.uri("/heater.dp");
        other.close();
        fails(uri, "deploy.download");
    }
}
