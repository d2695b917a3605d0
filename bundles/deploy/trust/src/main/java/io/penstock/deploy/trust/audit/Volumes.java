// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.trust.audit;

import io.penstock.kura.files.DurableFile;
import io.penstock.kura.files.FileLayer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** The files of the trail, numbered; a new one is begun when the last is full. */
final class Volumes {

    private static final Pattern NAME = Pattern.compile("audit-\\d{8}\\.jsonl");

    private final FileLayer files;
    private final Path folder;

    Volumes(FileLayer files, Path folder) {
        this.files = files;
        this.folder = folder;
    }

    /**
     * What is in a file.
     *
     * @param lines those that have an end
     * @param torn bytes of a last line that has none
     */
    record Content(List<String> lines, int torn) {}

    /** Oldest first. */
    List<Path> all() throws IOException {
        return files.list(folder).stream()
                .filter(name -> NAME.matcher(name).matches())
                .sorted()
                .map(folder::resolve)
                .toList();
    }

    /** The file after the last of these. */
    Path next(List<Path> all) {
        int number = all.isEmpty() ? 1 : number(all.get(all.size() - 1)) + 1;
        return folder.resolve(String.format("audit-%08d.jsonl", number));
    }

    private static int number(Path file) {
        return Integer.parseInt(file.getFileName().toString().replaceAll("\\D", ""));
    }

    Content read(Path file) throws IOException {
        byte[] bytes = files.read(file);
        int end = end(bytes);
        List<String> lines =
                new String(bytes, 0, end, StandardCharsets.UTF_8).lines().toList();
        return new Content(lines, bytes.length - end);
    }

    /** Takes the last line off that has no end. */
    void mend(Path file) throws IOException {
        byte[] bytes = files.read(file);
        new DurableFile(files, file).replace(Arrays.copyOf(bytes, end(bytes)));
    }

    private static int end(byte[] bytes) {
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        return end;
    }
}
