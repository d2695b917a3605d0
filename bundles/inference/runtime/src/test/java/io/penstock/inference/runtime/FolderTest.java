// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderTest {

    @TempDir
    private Path temporary;

    private URL library;
    private Folder folder;

    @BeforeEach
    void prepare() throws IOException {
        Path file = Files.writeString(temporary.resolve("source"), "library");
        library = file.toUri().toURL();
        folder = new Folder(temporary.resolve("data/onnxruntime"));
    }

    @Test
    void makesItsFolderAndLeavesNothingBesideTheLibrary() throws IOException {
        folder.unpack("lib.so", library);

        assertThat(folder.path().resolve("lib.so")).hasContent("library");
        try (var files = Files.list(folder.path())) {
            assertThat(files).containsExactly(folder.path().resolve("lib.so"));
        }
    }

    @Test
    void doesNotCopyALibraryThatIsThere() throws IOException {
        folder.unpack("lib.so", library);
        FileTime longAgo = FileTime.fromMillis(0);
        Files.setLastModifiedTime(folder.path().resolve("lib.so"), longAgo);

        folder.unpack("lib.so", library);

        assertThat(Files.getLastModifiedTime(folder.path().resolve("lib.so"))).isEqualTo(longAgo);
    }

    @Test
    void replacesALibraryOfAnotherSizeAndAHalfCopiedOne() throws IOException {
        Files.createDirectories(folder.path());
        Files.writeString(folder.path().resolve("lib.so"), "lib");
        Files.writeString(folder.path().resolve("lib.so.part"), "libr");

        folder.unpack("lib.so", library);

        assertThat(folder.path().resolve("lib.so")).hasContent("library");
    }
}
