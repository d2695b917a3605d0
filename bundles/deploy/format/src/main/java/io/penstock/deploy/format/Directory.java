// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.format;

import io.penstock.deploy.api.DeployException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The central directory of a zip file (PKWARE APPNOTE 6.3.3, 4.3.12 and 4.3.16): what the JDK does not tell of it.
 *
 * <p>The file has to end with it: what is appended to a signed or checked file would be read by some and not by others.
 */
final class Directory {

    private static final int END = 0x06054b50;
    private static final int END_SIZE = 22;
    private static final int HEADER = 0x02014b50;
    private static final int HEADER_SIZE = 46;
    private static final int LONGEST = 16 << 20;
    private static final int UNIX = 3;
    private static final int TYPE = 0xF000;
    private static final int LINK = 0xA000;

    private Directory() {}

    /**
     * An entry as the directory has it.
     *
     * @param link whether it is a symbolic link
     */
    record Row(long crc, long size, boolean link) {}

    static Map<String, Row> read(Path file, String shown) throws IOException {
        try (var channel = FileChannel.open(file)) {
            ByteBuffer end = bytes(channel, channel.size() - END_SIZE, END_SIZE, shown);
            if (end.getInt(0) != END || end.getShort(20) != 0) {
                throw new DeployException(
                        "format.end",
                        shown + " does not end as an archive: it was cut off, or something was appended."
                                + " Get it again.");
            }
            int count = end.getShort(10) & 0xFFFF;
            long length = end.getInt(12) & 0xFFFFFFFFL;
            long from = end.getInt(16) & 0xFFFFFFFFL;
            if (from + length + END_SIZE != channel.size() || length > LONGEST) {
                throw broken(shown, "its directory is not where it should be");
            }
            return rows(bytes(channel, from, (int) length, shown), count, shown);
        }
    }

    private static Map<String, Row> rows(ByteBuffer directory, int count, String shown) {
        var names = new Names(shown);
        Map<String, Row> rows = new LinkedHashMap<>();
        while (directory.remaining() >= HEADER_SIZE && directory.getInt(directory.position()) == HEADER) {
            int at = directory.position();
            int name = directory.getShort(at + 28) & 0xFFFF;
            int more = (directory.getShort(at + 30) & 0xFFFF) + (directory.getShort(at + 32) & 0xFFFF);
            if (directory.remaining() < HEADER_SIZE + name + more) {
                break;
            }
            var text = new String(directory.array(), at + HEADER_SIZE, name, StandardCharsets.UTF_8);
            names.check(text);
            int mode = directory.getInt(at + 38) >>> 16;
            boolean link = directory.get(at + 5) == UNIX && (mode & TYPE) == LINK;
            rows.put(
                    text,
                    new Row(directory.getInt(at + 16) & 0xFFFFFFFFL, directory.getInt(at + 24) & 0xFFFFFFFFL, link));
            directory.position(at + HEADER_SIZE + name + more);
        }
        if (directory.hasRemaining() || rows.size() != count) {
            throw broken(shown, "its directory does not hold what it announces");
        }
        return rows;
    }

    private static ByteBuffer bytes(FileChannel channel, long from, int length, String shown) throws IOException {
        if (from < 0) {
            throw broken(shown, "it is too short");
        }
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining() && channel.read(bytes, from + bytes.position()) > 0) {
            // on
        }
        if (bytes.hasRemaining()) {
            throw broken(shown, "it is too short");
        }
        return bytes.flip();
    }

    static DeployException broken(String shown, String why) {
        return new DeployException("format.broken", shown + " cannot be read: " + why + ". Get it again.");
    }
}
