// SPDX-License-Identifier: Apache-2.0
package io.penstock.console.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Reader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EndpointTest {

    @TempDir
    private Path folder;

    private Path file;
    private Endpoint endpoint;
    private final Properties written = new Properties();

    @BeforeEach
    void start() throws IOException {
        file = folder.resolve("data/command.properties");
        endpoint = new Endpoint(0, file);
        endpoint.open("/open", exchange -> Endpoint.json(exchange, 200, "{}"));
        endpoint.secret("/secret", exchange -> Endpoint.json(exchange, 200, "{}"));
        endpoint.secret("/deploy", new DeployCall((submission, exchange) -> Endpoint.json(exchange, 200, "{}")));
        endpoint.start();
        try (Reader in = Files.newBufferedReader(file)) {
            written.load(in);
        }
    }

    @AfterEach
    void stop() throws IOException {
        endpoint.close();
    }

    @Test
    void answersASecretPathOnlyWithTheToken() throws IOException {
        String token = written.getProperty("token");
        assertThat(code("/secret", "127.0.0.1", token)).isEqualTo(200);
        assertThat(code("/secret", "127.0.0.1", "guess")).isEqualTo(401);
        assertThat(code("/open", "127.0.0.1", "")).isEqualTo(200);
    }

    @Test
    void saysWhyItDoesNotUnderstandAWish() throws IOException {
        assertThat(posted("{\"action\":\"undo\",\"records\":-1}"))
                .startsWith("HTTP/1.1 400 ")
                .contains("command.request", "A trial of -1 records");
        assertThat(posted("nonsense")).startsWith("HTTP/1.1 400 ").contains("command.request");
        assertThat(posted("{\"action\":\"undo\"}")).startsWith("HTTP/1.1 200 ");
    }

    @Test
    void refusesANameThatIsNotLoopbackAsABrowserWouldSendIt() throws IOException {
        assertThat(code("/open", "evil.example", "")).isEqualTo(421);
        assertThat(code("/open", "localhost", "")).isEqualTo(200);
    }

    @Test
    void tellsTheTokenToItsOwnerOnlyAndForgetsItAtTheEnd() throws IOException {
        assertThat(Files.getPosixFilePermissions(file))
                .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
        endpoint.close();
        assertThat(file).doesNotExist();
    }

    @Test
    void saysThatItsPortIsTaken() {
        int port = URI.create(endpoint.url()).getPort();
        assertThatThrownBy(() -> new Endpoint(port, folder.resolve("other")))
                .hasMessageContaining("command.port_in_use");
    }

    private String posted(String body) throws IOException {
        return answer("POST /deploy", "localhost", written.getProperty("token"), body);
    }

    private int code(String path, String host, String token) throws IOException {
        return Integer.parseInt(answer("GET " + path, host, token, "").split(" ")[1]);
    }

    /** By hand, since the JDK's clients do not let a test choose the Host header. */
    private String answer(String what, String host, String token, String body) throws IOException {
        try (var socket = new Socket(
                InetAddress.getLoopbackAddress(), URI.create(endpoint.url()).getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write((what + " HTTP/1.1\r\nHost: " + host + "\r\nAuthorization: Bearer " + token
                            + "\r\nContent-Length: " + body.length() + "\r\nConnection: close\r\n\r\n" + body)
                    .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        }
    }
}
