// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.onnx;

import io.penstock.inference.api.Quarantine;
import io.penstock.inference.api.Quarantined;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A quarantine in memory. */
final class QuarantineDouble implements Quarantine {

    private final Map<String, String> reasons = new ConcurrentHashMap<>();

    @Override
    public void add(String sha256, String reason) {
        reasons.putIfAbsent(sha256, reason);
    }

    @Override
    public Optional<String> reason(String sha256) {
        return Optional.ofNullable(reasons.get(sha256));
    }

    @Override
    public List<Quarantined> list() {
        return reasons.entrySet().stream()
                .map(e -> new Quarantined(e.getKey(), e.getValue(), Instant.EPOCH))
                .toList();
    }

    @Override
    public boolean release(String sha256) {
        return reasons.remove(sha256) != null;
    }
}
