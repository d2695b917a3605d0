// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.swap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Version;

class KeptTest {

    @TempDir
    private Path folder;

    @Test
    void keepsTheNewFileAndDropsTheOneThatItReplaced() throws IOException {
        var kept = new Kept(folder.resolve("bundles"));
        for (String version : new String[] {"2.0.0", "3.0.0"}) {
            var candidate = new Candidate(
                    Files.writeString(folder.resolve("given.jar"), version), "a.b", new Version(version), "");
            kept.keep(candidate);
            kept.replace(candidate);
        }
        assertThat(folder.resolve("bundles/a.b-3.0.0.jar")).hasContent("3.0.0");
        assertThat(folder.resolve("bundles/a.b-2.0.0.jar")).doesNotExist();
        var list = new Properties();
        try (Reader in = Files.newBufferedReader(folder.resolve("bundles/replaced.properties"))) {
            list.load(in);
        }
        assertThat(list).containsEntry("a.b", "a.b-3.0.0.jar").hasSize(1);
    }
}
