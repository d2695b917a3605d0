// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.trust.audit;

import io.penstock.deploy.api.Auditor;
import io.penstock.kura.files.FileLayer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Appends to the trail: the line is forced, then the head is replaced; {@link #audit} returns after both.
 *
 * <p>Any thread; the lock is the object's monitor. Where the trail was cut or changed, that is noted in it, and it goes
 * on from its head, so that a check finds the place for ever.
 */
public final class AuditTrail implements Auditor {

    private final FileLayer files;
    private final Path folder;
    private final Clock clock;
    private final Volumes volumes;
    private final long begin = System.nanoTime();

    private Bounds bounds;
    private boolean open;
    private boolean closed;
    private Head head = Head.EMPTY;
    private Path volume;
    private long length;

    /**
     * @param volume bytes after which a new file is begun
     * @param volumes how many files are kept
     */
    public record Bounds(long volume, int volumes) {

        public Bounds {
            if (volume < 1 || volumes < 2) {
                throw new IllegalArgumentException("An audit trail of " + volumes + " files of " + volume + " bytes.");
            }
        }
    }

    public AuditTrail(FileLayer files, Path folder, Clock clock, Bounds bounds) {
        this.files = files;
        this.folder = folder.toAbsolutePath();
        this.clock = clock;
        this.bounds = bounds;
        this.volumes = new Volumes(files, this.folder);
    }

    @Override
    public synchronized void audit(String event, Map<String, String> facts) {
        try {
            if (closed) {
                throw new IOException("the trail was closed");
            }
            if (!open) {
                open();
            }
            if (length > bounds.volume()) {
                rotate();
            }
            append(event, facts);
        } catch (IOException e) {
            open = false; // what a failed step left is looked at before the next
            throw new UncheckedIOException("audit.not_kept: " + event + " can't be written to " + folder, e);
        }
    }

    /** From the next entry on. */
    public synchronized void keepWithin(Bounds other) {
        bounds = other;
    }

    /** Somebody else may write now. */
    public synchronized void close() {
        closed = true;
    }

    private void open() throws IOException {
        files.createFolders(folder);
        Optional<Head> known = Head.read(files, folder);
        head = known.orElse(Head.EMPTY);
        List<Path> all = volumes.all();
        volume = all.isEmpty() ? volumes.next(all) : all.get(all.size() - 1);
        int torn = all.isEmpty() ? 0 : volumes.read(volume).torn();
        if (torn > 0) {
            volumes.mend(volume);
        }
        AuditCheck.Result found = new AuditCheck(files, folder).check();
        if (found.broken().isEmpty()) {
            head = head.with(found.last(), found.hash()); // a power cut came between the line and the head
        }
        length = files.exists(volume) ? files.read(volume).length : 0;
        open = true;
        if (torn > 0) {
            append("audit.mended", Map.of("bytes", Integer.toString(torn), "file", name(volume)));
        }
        if (found.broken().isPresent()) {
            append("audit.broken", Map.of("where", found.broken().get()));
        }
    }

    private void append(String event, Map<String, String> facts) throws IOException {
        long up = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
        var line = new AuditLine(head.last() + 1, clock.instant().toString(), up, event, facts, head.hash());
        String text = line.write();
        byte[] bytes = (text + "\n").getBytes(StandardCharsets.UTF_8);
        boolean fresh = !files.exists(volume);
        files.append(volume, bytes);
        files.force(volume);
        if (fresh) {
            files.forceFolder(folder);
        }
        head = head.with(line.seq(), AuditLine.read(text).orElseThrow().hash());
        head.write(files, folder);
        length += bytes.length;
    }

    private void rotate() throws IOException {
        List<Path> all = volumes.all();
        volume = volumes.next(all);
        length = 0;
        List<Path> dropped = all.subList(0, Math.max(0, all.size() + 1 - bounds.volumes()));
        append("audit.rotated", Map.of("file", name(volume), "dropped_files", Integer.toString(dropped.size())));
        if (!dropped.isEmpty()) {
            Path oldest = dropped.size() == all.size() ? volume : all.get(dropped.size());
            AuditLine first = AuditLine.read(volumes.read(oldest).lines().get(0))
                    .orElseThrow()
                    .line();
            head = new Head(first.seq(), first.previous(), head.last(), head.hash());
            head.write(files, folder);
            for (Path each : dropped) {
                files.delete(each);
            }
            files.forceFolder(folder);
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }
}
