// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.admission;

import io.penstock.kura.files.DurableFile;
import io.penstock.kura.files.FileLayer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32C;

/** A durable file of lines, each with a checksum before it: a line that is damaged counts as none. */
final class Lines {

    private static final HexFormat HEX = HexFormat.of();

    private final FileLayer layer;
    private final Path path;

    Lines(FileLayer layer, Path path) {
        this.layer = layer;
        this.path = path.toAbsolutePath();
    }

    Path path() {
        return path;
    }

    List<String> read() throws IOException {
        if (!layer.exists(path)) {
            return List.of();
        }
        var whole = new ArrayList<String>();
        for (String line : new String(layer.read(path), StandardCharsets.UTF_8).split("\n")) {
            if (line.length() > 9 && line.substring(0, 8).equals(checksum(line.substring(9)))) {
                whole.add(line.substring(9));
            }
        }
        return whole;
    }

    /** Returns when the new lines are durable; throws where the old ones may still be there. */
    void write(List<String> lines) throws IOException {
        var text = new StringBuilder();
        for (String line : lines) {
            text.append(checksum(line)).append(' ').append(line).append('\n');
        }
        new DurableFile(layer, path).replace(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String checksum(String line) {
        var sum = new CRC32C();
        sum.update(line.getBytes(StandardCharsets.UTF_8));
        return HEX.toHexDigits((int) sum.getValue());
    }
}
