// SPDX-License-Identifier: Apache-2.0
package io.penstock.feature.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.feature.probe.Probe;
import java.io.Reader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.framework.BundleContext;
import org.osgi.test.common.annotation.InjectBundleContext;
import org.osgi.test.junit5.context.BundleContextExtension;

@ExtendWith(BundleContextExtension.class)
class CommandFeatureTest {

    private Probe probe;

    @BeforeEach
    void boot(@InjectBundleContext BundleContext context) {
        probe = new Probe(context);
    }

    @Test
    void theEndpointAnswersOnLoopbackAndKeepsTheStatusForWhoHasTheToken(@InjectBundleContext BundleContext context)
            throws Exception {
        Path file = Path.of(context.getProperty("penstock.data.dir"), "command.properties");
        Probe.eventually(() -> assertThat(file).exists());
        var endpoint = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            endpoint.load(in);
        }
        String url = endpoint.getProperty("url");
        assertThat(code(url + "/metrics", "")).isEqualTo(200);
        assertThat(code(url + "/health", "")).isEqualTo(200);
        assertThat(code(url + "/status", "")).isEqualTo(401);
        assertThat(code(url + "/status", endpoint.getProperty("token"))).isEqualTo(200);
    }

    private static int code(String url, String token) throws Exception {
        var connection = (java.net.HttpURLConnection) URI.create(url).toURL().openConnection();
        connection.setRequestProperty("Authorization", "Bearer " + token);
        return connection.getResponseCode();
    }
}
