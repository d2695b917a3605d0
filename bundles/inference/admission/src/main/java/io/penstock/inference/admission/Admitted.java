// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.admission;

import io.penstock.inference.api.AdmissionReport;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The models that a child opened and ran well, by key, and what was seen then: across restarts, the last thousand. */
final class Admitted {

    private static final Logger LOG = LoggerFactory.getLogger(Admitted.class);
    private static final int MOST = 1000;

    private final Lines lines;
    private final Map<String, AdmissionReport> all = new LinkedHashMap<>();

    Admitted(Lines lines) {
        this.lines = lines;
        try {
            lines.read().forEach(this::restore);
        } catch (IOException e) {
            LOG.warn("what was admitted cannot be read from {} and is looked at again", lines.path(), e);
        }
    }

    synchronized Optional<AdmissionReport> of(String key) {
        return Optional.ofNullable(all.get(key));
    }

    /** Returns when that is durable; where the disk refuses, it holds until the next start. */
    synchronized void add(String key, AdmissionReport seen) {
        all.put(
                key,
                new AdmissionReport(
                        AdmissionReport.Origin.REMEMBERED,
                        seen.openMicros(),
                        seen.p50Micros(),
                        seen.p99Micros(),
                        seen.memoryKilobytes()));
        while (all.size() > MOST) {
            all.remove(all.keySet().iterator().next());
        }
        try {
            lines.write(all.entrySet().stream()
                    .map(entry -> line(entry.getKey(), entry.getValue()))
                    .toList());
        } catch (IOException e) {
            LOG.warn(
                    "what was admitted cannot be written to {} and is looked at again at the next start",
                    lines.path(),
                    e);
        }
    }

    private static String line(String key, AdmissionReport seen) {
        return String.join(
                " ",
                List.of(
                        key,
                        String.valueOf(seen.openMicros()),
                        String.valueOf(seen.p50Micros()),
                        String.valueOf(seen.p99Micros()),
                        String.valueOf(seen.memoryKilobytes())));
    }

    private void restore(String line) {
        String[] parts = line.split(" ");
        try {
            all.put(
                    parts[0],
                    new AdmissionReport(
                            AdmissionReport.Origin.REMEMBERED,
                            Long.parseLong(parts[1]),
                            Double.parseDouble(parts[2]),
                            Double.parseDouble(parts[3]),
                            Long.parseLong(parts[4])));
        } catch (ArrayIndexOutOfBoundsException | NumberFormatException e) {
            LOG.warn("a line of {} is none of what was admitted: {}", lines.path(), line);
        }
    }
}
