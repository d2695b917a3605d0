// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.admission;

import io.penstock.inference.api.Quarantine;
import io.penstock.inference.api.Quarantined;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The quarantine in a file. Where the disk refuses, a model is in quarantine until the next start, and the log says so.
 */
final class QuarantineFile implements Quarantine {

    private static final Logger LOG = LoggerFactory.getLogger(QuarantineFile.class);

    private final Lines lines;
    private final Clock clock;
    private final Map<String, Quarantined> all = new LinkedHashMap<>();

    QuarantineFile(Lines lines, Clock clock) {
        this.lines = lines;
        this.clock = clock;
        try {
            lines.read().forEach(this::restore);
        } catch (IOException e) {
            LOG.error(
                    "the quarantine cannot be read [admission.unreadable]: {}. Models that were refused are looked at"
                            + " again",
                    lines.path(),
                    e);
        }
    }

    @Override
    public synchronized void add(String sha256, String reason) {
        String key = sha256.toLowerCase(Locale.ROOT);
        if (key.isBlank() || key.contains(" ")) {
            throw new IllegalArgumentException("'" + sha256 + "' is no hash of a model");
        }
        String line = reason.replaceAll("\\p{Cntrl}+", " ");
        if (all.putIfAbsent(key, new Quarantined(key, line, clock.instant())) == null) {
            save();
        }
    }

    @Override
    public synchronized Optional<String> reason(String sha256) {
        return Optional.ofNullable(all.get(sha256.toLowerCase(Locale.ROOT))).map(Quarantined::reason);
    }

    @Override
    public synchronized List<Quarantined> list() {
        var latest = new ArrayList<>(all.values());
        Collections.reverse(latest);
        return List.copyOf(latest);
    }

    @Override
    public synchronized boolean release(String sha256) {
        boolean released = all.remove(sha256.toLowerCase(Locale.ROOT)) != null;
        if (released) {
            save();
        }
        return released;
    }

    private void save() {
        try {
            lines.write(all.values().stream()
                    .map(model -> model.sha256() + " " + model.since() + " " + model.reason())
                    .toList());
        } catch (IOException e) {
            LOG.error(
                    "the quarantine cannot be written [admission.unwritable]: {}. It holds until the next start",
                    lines.path(),
                    e);
        }
    }

    private void restore(String line) {
        String[] parts = line.split(" ", 3);
        try {
            all.put(parts[0], new Quarantined(parts[0], parts[2], Instant.parse(parts[1])));
        } catch (ArrayIndexOutOfBoundsException | DateTimeParseException e) {
            LOG.warn("a line of {} is none of the quarantine's: {}", lines.path(), line);
        }
    }
}
