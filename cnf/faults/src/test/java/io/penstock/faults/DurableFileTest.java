// SPDX-License-Identifier: Apache-2.0
package io.penstock.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.penstock.kura.files.Disk;
import io.penstock.kura.files.DurableFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DurableFileTest {

    private static final Path FILE = Path.of("/data/file");
    private static final byte[] OLD = "the old content".getBytes();
    private static final byte[] NEW = "the new content, longer".getBytes();

    @Test
    void aPowerCutLeavesTheOldContentOrTheNewAndAfterwardsTheNew() throws IOException {
        CrashImages disk = replaced("nothing");
        assertThat(held(disk.images()))
                .hasSizeGreaterThan(30)
                .doesNotContain("broken")
                .contains("old", "new");
        assertThat(held(disk.afterTheLastStep())).containsOnly("new");
    }

    @Test
    void withoutForcingTheFileAPartOfItWouldBeSeen() throws IOException {
        assertThat(held(replaced("force").images())).contains("broken");
    }

    @Test
    void withoutForcingTheFolderTheOldContentWouldComeBack() throws IOException {
        assertThat(held(replaced("forceFolder").afterTheLastStep())).contains("old");
    }

    private static CrashImages replaced(String leftOut) throws IOException {
        var disk = new CrashImages(leftOut, Map.of(FILE, OLD));
        new DurableFile(disk, FILE).replace(NEW);
        return disk;
    }

    private static List<String> held(List<Map<Path, byte[]>> images) {
        var found = new ArrayList<String>();
        for (Map<Path, byte[]> image : images) {
            byte[] content = image.get(FILE);
            found.add(Arrays.equals(content, OLD) ? "old" : Arrays.equals(content, NEW) ? "new" : "broken");
        }
        return found;
    }

    @Test
    void theFileIsItsOwnersAlone(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("a/b/file");
        new DurableFile(new Disk(), file).replace(OLD);
        new DurableFile(new Disk(), file).replace(NEW);
        assertThat(file).hasBinaryContent(NEW);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(folder.resolve("a/b")).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void aFileThatCannotBeWrittenThrows(@TempDir Path folder) throws IOException {
        Path notAFolder = Files.createFile(folder.resolve("file"));
        assertThatThrownBy(() -> new DurableFile(new Disk(), notAFolder.resolve("below")).replace(OLD))
                .isInstanceOf(IOException.class);
    }
}
