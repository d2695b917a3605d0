// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.request;

import io.penstock.kura.files.DurableFile;
import io.penstock.kura.files.FileLayer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Requests that a restart does not forget: a line of 32 hexadecimal digits for each, durable before the request is done.
 * Any thread.
 *
 * <p>Where the file cannot be written they are remembered until the next start only: who would make room on a full disk from
 * afar could not, otherwise.
 */
final class SeenFile implements Seen {

    private static final Logger LOG = LoggerFactory.getLogger(SeenFile.class);
    private static final int DIGITS = 32;
    private static final int LONGEST = 2 * LastSeen.MOST; // lines, then the older half goes

    private final FileLayer layer;
    private final Path file;
    private final LastSeen last = new LastSeen();
    private int lines; // guarded by this
    private boolean faulty; // guarded by this

    SeenFile(FileLayer layer, Path file) {
        this.layer = layer;
        this.file = file;
        read();
    }

    @Override
    public synchronized boolean first(String requester, String id) {
        String request = digest(requester + "\n" + id);
        if (!last.add(request)) {
            return false;
        }
        try {
            keep(request);
            faulty = false;
        } catch (IOException e) {
            if (!faulty) {
                faulty = true;
                LOG.warn("request.not_remembered: {} is not written, and a restart forgets. See to the disk", file, e);
            }
            lines = LONGEST; // what is in the file now is anybody's guess: it is made anew with the next
        }
        return true;
    }

    private void keep(String request) throws IOException {
        if (lines == 0 || lines >= LONGEST) {
            anew();
        } else {
            layer.append(file, (request + "\n").getBytes(StandardCharsets.US_ASCII));
            layer.force(file);
            lines++;
        }
    }

    private void anew() throws IOException {
        var all = last.all();
        new DurableFile(layer, file).replace((String.join("\n", all) + "\n").getBytes(StandardCharsets.US_ASCII));
        lines = all.size();
    }

    private void read() {
        if (!layer.exists(file)) {
            return;
        }
        try {
            String text = new String(layer.read(file), StandardCharsets.US_ASCII);
            text.lines().filter(line -> line.length() == DIGITS).forEach(last::add);
            boolean whole = text.endsWith("\n"); // else a power cut was faster than the last line
            lines = whole ? (int) text.lines().count() : LONGEST;
        } catch (IOException e) {
            LOG.warn("request.not_remembered: {} cannot be read; what was asked before is forgotten", file, e);
            lines = LONGEST;
        }
    }

    private static String digest(String request) {
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(request.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sum, 0, DIGITS / 2);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
