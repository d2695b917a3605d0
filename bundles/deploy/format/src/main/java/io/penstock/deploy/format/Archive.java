// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.format;

import io.penstock.deploy.api.DeployException;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/**
 * Reads an archive from its beginning to its end, and holds it against its own directory: readers that go by the one and
 * readers that go by the other must see the same. On the caller's thread.
 */
final class Archive {

    private static final int BOMB_FROM = 1 << 20;

    private final Path file;
    private final String shown;
    private final Limits limits;
    private long total;

    /** Takes an entry; it need not read the content. */
    @FunctionalInterface
    interface Visitor {
        void entry(String name, InputStream content) throws IOException;
    }

    /** @param shown the name by which who handed it in knows it */
    Archive(Path file, String shown, Limits limits) {
        this.file = file;
        this.shown = shown;
        this.limits = limits;
    }

    /** Each entry that is no folder, in the order of the file. */
    void walk(Visitor visitor) throws IOException {
        Map<String, Directory.Row> rows = Directory.read(file, shown);
        if (rows.size() > limits.entries()) {
            throw new DeployException(
                    "format.too_many_entries",
                    shown + " has " + rows.size() + " entries; the limit is " + limits.entries() + ".");
        }
        rows.forEach((name, row) -> {
            if (row.link()) {
                throw new DeployException("format.symbolic_link", shown + " has a symbolic link, \"" + name + "\".");
            }
        });
        int seen = 0;
        try (var zip = new ZipInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                visit(zip, entry, rows.get(entry.getName()), visitor);
                seen++;
            }
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            throw Directory.broken(shown, String.valueOf(e.getMessage()));
        }
        if (seen != rows.size()) {
            throw twoDirectories();
        }
    }

    private void visit(ZipInputStream zip, ZipEntry entry, Directory.Row row, Visitor visitor) throws IOException {
        if (row == null) {
            throw twoDirectories();
        }
        var crc = new CRC32();
        var content = new CheckedInputStream(new Bounded(zip, packed()), crc);
        if (!entry.isDirectory()) {
            visitor.entry(entry.getName(), content);
        }
        content.skip(Long.MAX_VALUE);
        if (crc.getValue() != row.crc()) {
            throw twoDirectories();
        }
    }

    private long packed() throws IOException {
        return Files.size(file);
    }

    private DeployException twoDirectories() {
        return new DeployException(
                "format.two_directories",
                shown + " holds other entries than its directory says. It was tampered with, or made by a"
                        + " broken tool.");
    }

    /** Counts what is unpacked, and stops in time. */
    private final class Bounded extends InputStream {

        private final InputStream in;
        private final long packed;
        private long count;

        Bounded(InputStream in, long packed) {
            this.in = in;
            this.packed = packed;
        }

        @Override
        public int read() throws IOException {
            int value = in.read();
            counted(value < 0 ? 0 : 1);
            return value;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int read = in.read(into, from, length);
            counted(Math.max(0, read));
            return read;
        }

        private void counted(int bytes) {
            count += bytes;
            total += bytes;
            boolean bomb = total > BOMB_FROM && total / limits.ratio() > packed;
            if (bomb || count > limits.bytes() || total > limits.total()) {
                throw new DeployException(
                        bomb ? "format.bomb" : "format.too_large",
                        shown + " unpacks to more than "
                                + (bomb ? limits.ratio() + " times its size" : limits.total() + " bytes")
                                + ". It is not unpacked.");
            }
        }
    }
}
