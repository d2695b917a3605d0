// SPDX-License-Identifier: Apache-2.0
package io.penstock.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.penstock.deploy.api.InstalledSet.Member;
import io.penstock.deploy.machine.store.SetRecord;
import io.penstock.deploy.machine.store.SetStore;
import io.penstock.kura.files.Disk;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundleSetTest {

    private static final String EMPTY = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

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
    void takesWhatTheConfirmedSetPutInItsPlaceAndBesideAndLeavesOutWhatItRemoved() throws IOException {
        write("conf/bundles.list", "1 org.example.log bundles/log.jar\n2 org.example.gone bundles/log.jar\n");
        write("data/bundles/jars/" + EMPTY + ".jar", "");
        confirm(
                List.of(
                        new Member("org.example.log", "2.0.0", EMPTY, ""),
                        new Member("org.example.more", "1.0.0", EMPTY, "")),
                List.of("org.example.gone"));
        Path kept = folder.resolve("data/bundles/jars/" + EMPTY + ".jar");
        assertThat(BundleSet.of(home))
                .containsExactly(
                        new BundleSet.Entry("org.example.log", 1, kept),
                        new BundleSet.Entry("org.example.more", 10, kept));
    }

    @Test
    void takesTheSetBeforeWhereAKeptBundleIsNotWhatWasInstalled() throws IOException {
        write("data/bundles/jars/" + EMPTY + ".jar", "tampered");
        confirm(List.of(new Member("org.example.log", "2.0.0", EMPTY, "")), List.of());
        assertThat(BundleSet.of(home))
                .containsExactly(new BundleSet.Entry("org.example.log", 1, folder.resolve("bundles/log.jar")));
    }

    private void confirm(List<Member> members, List<String> removed) throws IOException {
        var store = new SetStore(new Disk(), home.kept());
        store.write(new SetRecord(1, 0, "", members, removed, List.of()));
        store.point(store.pointers().confirming(1));
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
