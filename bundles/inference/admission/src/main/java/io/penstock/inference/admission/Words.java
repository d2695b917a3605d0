// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.admission;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/** What a child says beside its answers: read to the end, the beginning kept, the line that tells the cause found. */
final class Words {

    private static final int KEPT = 16 << 10;
    private static final int LONGEST = 200;
    private static final long PATIENCE = 2_000;
    private static final Pattern MEMORY =
            Pattern.compile("insufficient memory|OutOfMemoryError|bad_alloc|Cannot allocate memory|out of memory");

    private final Thread reader;
    private final byte[] kept = new byte[KEPT];
    private int length;

    Words(InputStream from) {
        this.reader = new Thread(() -> read(from), "penstock-admission-words");
        reader.setDaemon(true);
        reader.start();
    }

    /** Waits until the child has said all. */
    void join() throws InterruptedException {
        reader.join(PATIENCE);
    }

    /** Whether it ran out of memory. */
    boolean memory() {
        return MEMORY.matcher(text()).find();
    }

    /** The line that tells why it ended, or the last one; blank where it said nothing. */
    String cause() {
        List<String> lines = text().lines()
                .map(String::strip)
                .filter(line -> line.length() > 2)
                .toList();
        for (int i = 0; i + 1 < lines.size(); i++) {
            if (lines.get(i).startsWith("# Problematic frame")) {
                return cut(lines.get(i + 1));
            }
        }
        return lines.stream()
                .filter(line -> MEMORY.matcher(line).find())
                .findFirst()
                .or(() -> lines.stream().filter(line -> !line.startsWith("at ")).reduce((a, b) -> b))
                .map(Words::cut)
                .orElse("");
    }

    private static String cut(String line) {
        String text = line.replaceFirst("^#\\s*", "").replaceAll("\\p{Cntrl}", "?");
        return text.substring(0, Math.min(LONGEST, text.length()));
    }

    private synchronized String text() {
        String text = new String(kept, 0, length, StandardCharsets.UTF_8);
        return length < KEPT ? text : text.substring(0, Math.max(0, text.lastIndexOf('\n')));
    }

    private void read(InputStream from) {
        byte[] some = new byte[4096];
        try (from) {
            for (int read = from.read(some); read >= 0; read = from.read(some)) {
                keep(some, read);
            }
        } catch (IOException e) {
            return; // it was ended: what it said so far is all there is
        }
    }

    private synchronized void keep(byte[] some, int read) {
        int room = Math.min(read, KEPT - length);
        System.arraycopy(some, 0, kept, length, room);
        length += room;
    }
}
