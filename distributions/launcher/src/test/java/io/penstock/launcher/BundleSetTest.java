// SPDX-License-Identifier: Apache-2.0
package io.penstock.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundleSetTest {

    @TempDir
    private Path folder;

    private Home home;

    @BeforeEach
    void aHomeWithOneBundle() throws IOException {
        write("conf/bundles.list", "# level name file\n1 org.example.log bundles/log.jar\n");
        write("bundles/log.jar", "");
        home = new Home(folder, folder.resolve("data"));
    }

    @Test
    void takesTheDistributionsBundleWhereNothingReplacedIt() throws IOException {
        assertThat(BundleSet.of(home))
                .containsExactly(new BundleSet.Entry("org.example.log", 1, folder.resolve("bundles/log.jar")));
    }

    @Test
    void takesWhatASwapPutInItsPlace() throws IOException {
        write("data/bundles/replaced.properties", "org.example.log=log-2.jar\n");
        write("data/bundles/log-2.jar", "");
        assertThat(BundleSet.of(home))
                .containsExactly(new BundleSet.Entry("org.example.log", 1, folder.resolve("data/bundles/log-2.jar")));
    }

    @Test
    void refusesToStartWithoutABundleThatTheListNames() throws IOException {
        Files.delete(folder.resolve("bundles/log.jar"));
        assertThatThrownBy(() -> BundleSet.of(home))
                .isInstanceOfSatisfying(
                        LaunchException.class, e -> assertThat(e.reason()).isEqualTo("home.bundle_missing"))
                .hasMessageContaining("log.jar");
    }

    @Test
    void refusesALineThatIsNotOfItsForm() throws IOException {
        write("conf/bundles.list", "org.example.log\n");
        assertThatThrownBy(() -> BundleSet.of(home)).hasMessageContaining("level symbolic-name file");
    }

    @Test
    void refusesAHomeWithoutAList() {
        assertThatThrownBy(() -> new Home(folder.resolve("elsewhere"), folder))
                .isInstanceOfSatisfying(
                        LaunchException.class, e -> assertThat(e.reason()).isEqualTo("home.incomplete"));
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
