// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.machine.store;

import io.penstock.deploy.api.Quarantined;
import io.penstock.kura.files.FileLayer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Units that went back, by hash, in {@code quarantine.json}. Any thread. */
public final class Quarantine {

    private record Line(String sha256, String title, String reason, String message, long since) {}

    private record Lines(List<Line> lines) {}

    private final Durable durable;
    private final Path file;
    private List<Line> lines;

    public Quarantine(FileLayer layer, Path folder) throws IOException {
        this.durable = new Durable(layer);
        this.file = folder.toAbsolutePath().resolve("quarantine.json");
        this.lines = layer.exists(file) ? Json.read(layer, file, Lines.class).lines() : List.of();
    }

    /** Returns when it is durable; the first reason stays. */
    public synchronized void add(String sha256, String title, String reason, String message, long now)
            throws IOException {
        if (reason(sha256).isEmpty()) {
            var more = new ArrayList<>(lines);
            more.add(new Line(sha256, title, reason, message, now));
            durable.write(file, new Lines(more));
            lines = List.copyOf(more);
        }
    }

    public synchronized Optional<Quarantined> reason(String sha256) {
        return list().stream().filter(each -> each.sha256().equals(sha256)).findFirst();
    }

    /** The latest first. */
    public synchronized List<Quarantined> list() {
        return lines.stream()
                .map(l -> new Quarantined(
                        l.sha256(), l.title(), l.reason(), l.message(), Instant.ofEpochMilli(l.since())))
                .sorted(Comparator.comparing(Quarantined::since).reversed())
                .toList();
    }

    public synchronized boolean release(String sha256) throws IOException {
        List<Line> fewer =
                lines.stream().filter(each -> !each.sha256().equals(sha256)).toList();
        if (fewer.size() == lines.size()) {
            return false;
        }
        durable.write(file, new Lines(fewer));
        lines = fewer;
        return true;
    }
}
