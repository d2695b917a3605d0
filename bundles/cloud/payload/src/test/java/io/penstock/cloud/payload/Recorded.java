// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.payload;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** The messages of one session between a gateway and a real Eclipse Kapua. */
record Recorded(String direction, int qos, String topic, byte[] bytes) {

    static List<Recorded> all() {
        Path file = Path.of(System.getProperty("penstock.data", "../shared/data"), "kapua", "wire.tsv");
        Assumptions.assumeTrue(Files.isReadable(file), () -> "no recorded messages at " + file + ": set penstock.data");
        try (var lines = Files.lines(file)) {
            return lines.map(line -> line.split("\t")).map(Recorded::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Recorded of(String[] row) {
        return new Recorded(
                row[0], Integer.parseInt(row[1]), row[2], HexFormat.of().parseHex(row[3]));
    }

    @Override
    public String toString() {
        return direction + " " + topic;
    }
}
