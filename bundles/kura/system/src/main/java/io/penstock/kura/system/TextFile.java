// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.system;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The small files in which Linux tells of itself. Some are absent, some only root may read. */
final class TextFile {

    private TextFile() {}

    /** The text without the blanks and zero bytes around it; empty if there is none to be read. */
    static Optional<String> read(Path file) {
        try {
            return Optional.of(new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                            .replace("\0", "")
                            .strip())
                    .filter(text -> !text.isEmpty());
        } catch (IOException e) {
            return Optional.empty(); // that it cannot be known is the answer
        }
    }

    /** The value of the first line {@code key<separator>value}, without quotes around it. */
    static Optional<String> value(Path file, String key, char separator) {
        return read(file).stream()
                .flatMap(String::lines)
                .filter(line -> line.indexOf(separator) > 0)
                .filter(line ->
                        line.substring(0, line.indexOf(separator)).strip().equals(key))
                .map(line -> line.substring(line.indexOf(separator) + 1).strip().replaceAll("^\"|\"$", ""))
                .filter(value -> !value.isEmpty())
                .findFirst();
    }
}
