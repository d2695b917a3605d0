// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How Kura finds a factory, in what bnd wrote: facts of Kura, rules R2 to R4 and traps 1 and 3. */
class DeclarationsTest {

    @ParameterizedTest
    @CsvSource({"org.eclipse.kura.core.keystore.FilesystemKeystoreServiceImpl", "org.eclipse.kura.ssl.SslManagerService"
    })
    void componentFactoryAndDefinitionHaveOneName(String pid) throws IOException {
        String component = read("OSGI-INF/" + pid + ".xml");
        assertThat(component)
                .contains("name=\"" + pid + "\"")
                .contains("configuration-policy=\"require\"")
                .contains("immediate=\"true\"")
                .contains("xmlns:scr=\"http://www.osgi.org/xmlns/scr/v1.4.0\"")
                .contains("interface=\"org.eclipse.kura.configuration.ConfigurableComponent\"")
                .doesNotContain("service.pid\"");
        assertThat(read("OSGI-INF/metatype/" + pid + ".xml"))
                .contains("<OCD id=\"" + pid + "\"")
                .contains("<Designate factoryPid=\"" + pid + "\"");
    }

    @ParameterizedTest
    @CsvSource({
        "org.eclipse.kura.core.keystore.FilesystemKeystoreServiceImpl, keystore.path, String",
        "org.eclipse.kura.core.keystore.FilesystemKeystoreServiceImpl, keystore.password, Password",
        "org.eclipse.kura.core.keystore.FilesystemKeystoreServiceImpl, randomize.password, Boolean",
        "org.eclipse.kura.core.keystore.FilesystemKeystoreServiceImpl, crl.store.path, String",
        "org.eclipse.kura.core.keystore.FilesystemKeystoreServiceImpl, verify.crl, Boolean",
        "org.eclipse.kura.ssl.SslManagerService, ssl.default.protocol, String",
        "org.eclipse.kura.ssl.SslManagerService, ssl.hostname.verification, Boolean",
        "org.eclipse.kura.ssl.SslManagerService, KeystoreService.target, String",
        "org.eclipse.kura.ssl.SslManagerService, TruststoreKeystoreService.target, String",
        "org.eclipse.kura.ssl.SslManagerService, ssl.default.cipherSuites, String",
        "org.eclipse.kura.ssl.SslManagerService, ssl.revocation.check.enabled, Boolean",
        "org.eclipse.kura.ssl.SslManagerService, ssl.revocation.mode, String",
        "org.eclipse.kura.ssl.SslManagerService, ssl.revocation.soft.fail, Boolean"
    })
    void anAttributeHasTheKeyAndTheTypeThatItHasOnKura(String pid, String key, String type) throws IOException {
        assertThat(read("OSGI-INF/metatype/" + pid + ".xml")).contains("<AD id=\"" + key + "\" type=\"" + type + "\"");
    }

    private static String read(String resource) throws IOException {
        try (InputStream in = DeclarationsTest.class.getClassLoader().getResourceAsStream(resource)) {
            assertThat(in).as(resource).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
