// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.kapua;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** The messages of one session between a gateway and a real Eclipse Kapua. */
record Recorded(boolean fromKapua, String topic, byte[] bytes) {

    static List<Recorded> all() {
        Path file = Path.of(System.getProperty("penstock.data", "../shared/data"), "kapua", "wire.tsv");
        Assumptions.assumeTrue(Files.isReadable(file), () -> "no recorded messages at " + file + ": set penstock.data");
        try (var lines = Files.lines(file)) {
            return lines.map(line -> line.split("\t"))
                    .map(row -> new Recorded(
                            row[0].equals("kapua->gw"), row[2], HexFormat.of().parseHex(row[3])))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
