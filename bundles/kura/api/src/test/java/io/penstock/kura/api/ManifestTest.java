// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ManifestTest {

    @Test
    void exportsKurasPackagesOnly() throws IOException {
        assertThat(packages("Export-Package"))
                .hasSize(46)
                .allMatch(exported -> exported.equals("org.eclipse.kura") || exported.startsWith("org.eclipse.kura."));
    }

    @Test
    void leavesOsgisPackagesToTheFramework() throws IOException {
        assertThat(header("Import-Package"))
                .contains("org.osgi.framework;version=\"[1.9,2)\"") // release 7
                .contains("org.osgi.service.event;version=\"[1.4,2)\"")
                .contains("org.osgi.service.wireadmin;version=\"[1.0,2)\"");
        assertThat(packages("Import-Package")).noneMatch(imported -> imported.startsWith("javax.servlet"));
    }

    private static String header(String name) throws IOException {
        try (var in = Files.newInputStream(Path.of("target/classes/META-INF/MANIFEST.MF"))) {
            return new Manifest(in).getMainAttributes().getValue(name);
        }
    }

    private static Stream<String> packages(String header) throws IOException {
        var unquoted = header(header).replaceAll("\"[^\"]*\"", "");
        return Stream.of(unquoted.split(",")).map(clause -> clause.split(";")[0]);
    }
}
