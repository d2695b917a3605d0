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
import java.util.Set;
import java.util.TreeSet;

/** Units that went back, by hash, in {@code quarantine.json}. Any thread. */
public final class Quarantine {

    private record Line(String sha256, List<String> parts, String title, String reason, String message, long since) {

        Line {
            parts = parts == null ? List.of() : List.copyOf(parts); // an older file has none
        }

        boolean has(String hash) {
            return sha256.equals(hash) || parts.contains(hash);
        }
    }

    private record Lines(List<Line> lines) {}

    private final Durable durable;
    private final Path file;
    private List<Line> lines;

    public Quarantine(FileLayer layer, Path folder) throws IOException {
        this.durable = new Durable(layer);
        this.file = folder.toAbsolutePath().resolve("quarantine.json");
        this.lines = layer.exists(file) ? Json.read(layer, file, Lines.class).lines() : List.of();
    }

    /**
     * Returns when it is durable, or owed to a disk without room; the first reason stays.
     *
     * @param parts other hashes by which it can be released
     */
    public synchronized void add(
            String sha256, List<String> parts, String title, String reason, String message, long now) {
        if (reason(sha256).isEmpty()) {
            var more = new ArrayList<>(lines);
            more.add(new Line(sha256, parts, title, reason, message, now));
            lines = List.copyOf(more);
            durable.writeOrOwe(file, new Lines(lines));
        }
    }

    /** Every hash that the unit of this hash, or the units of this part, go by. */
    public synchronized Set<String> together(String sha256) {
        var all = new TreeSet<>(Set.of(sha256));
        for (Line line : lines) {
            if (line.has(sha256)) {
                all.add(line.sha256());
                all.addAll(line.parts());
            }
        }
        return all;
    }

    public synchronized boolean owes() {
        return durable.owes();
    }

    public synchronized void pay() {
        durable.pay();
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

    /** By its hash or by that of a part. */
    public synchronized boolean release(String sha256) throws IOException {
        List<Line> fewer = lines.stream().filter(each -> !each.has(sha256)).toList();
        if (fewer.size() == lines.size()) {
            return false;
        }
        durable.write(file, new Lines(fewer));
        lines = fewer;
        return true;
    }
}
