// SPDX-License-Identifier: Apache-2.0
package io.penstock.store.outbox;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.CRC32C;

/**
 * The durable places of the cursors: a small file of lines, rewritten as a whole.
 *
 * <p>Line 1 is the checksum of the rest; line 2 the greatest epoch given; then one line for each cursor, its low-water
 * mark and its name.
 */
final class Cursors {

    private static final int LONGEST = 1 << 20;

    /** What the file says. */
    record Saved(int epochs, Map<String, Long> lows) {}

    private final Disk disk;
    private final Path folder;

    Cursors(Disk disk, Path folder) {
        this.disk = disk;
        this.folder = folder;
    }

    /** Empty where there is none, or it is not sound. */
    Optional<Saved> load() throws IOException {
        try (DiskFile file = disk.open(folder.resolve(Names.CURSORS))) {
            if (file.size() == 0 || file.size() > LONGEST) {
                return Optional.empty();
            }
            ByteBuffer bytes = ByteBuffer.allocate((int) file.size());
            while (bytes.hasRemaining() && file.read(bytes, bytes.position()) > 0) {}
            return parse(new String(bytes.array(), StandardCharsets.UTF_8));
        }
    }

    void save(Saved saved) throws IOException {
        var text = new StringBuilder().append(saved.epochs()).append('\n');
        new TreeMap<>(saved.lows())
                .forEach(
                        (name, low) -> text.append(low).append(' ').append(name).append('\n'));
        Path beside = Names.beside(folder.resolve(Names.CURSORS));
        try (DiskFile file = disk.open(beside)) {
            file.truncate(0);
            file.write(StandardCharsets.UTF_8.encode(checksum(text.toString()) + "\n" + text), 0);
            file.force();
        }
        disk.rename(beside, folder.resolve(Names.CURSORS));
        disk.forceDirectory(folder);
    }

    private static Optional<Saved> parse(String text) {
        int first = text.indexOf('\n');
        if (first < 0 || !text.substring(0, first).equals(checksum(text.substring(first + 1)))) {
            return Optional.empty();
        }
        String[] lines = text.substring(first + 1).split("\n");
        Map<String, Long> lows = new TreeMap<>();
        for (int i = 1; i < lines.length; i++) {
            int space = lines[i].indexOf(' ');
            lows.put(lines[i].substring(space + 1), Long.parseLong(lines[i].substring(0, space)));
        }
        return Optional.of(new Saved(Integer.parseInt(lines[0]), lows));
    }

    private static String checksum(String text) {
        var crc = new CRC32C();
        crc.update(text.getBytes(StandardCharsets.UTF_8));
        return Long.toHexString(crc.getValue());
    }
}
