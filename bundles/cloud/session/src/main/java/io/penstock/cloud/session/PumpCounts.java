// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.session;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.osgi.annotation.versioning.ProviderType;

/** What a pump has done since it was made. Any thread. */
@ProviderType
public final class PumpCounts {

    private final AtomicLong acknowledged = new AtomicLong();
    private final Map<String, AtomicLong> unsendable = new ConcurrentHashMap<>();
    private volatile int inFlight;

    /** Entries that the broker has. */
    public long acknowledged() {
        return acknowledged.get();
    }

    /** Entries that no message could be made of, by reason code. */
    public Map<String, Long> unsendable() {
        return unsendable.entrySet().stream().collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, e -> e.getValue()
                .get()));
    }

    /** Messages sent and not acknowledged. */
    public int inFlight() {
        return inFlight;
    }

    void inFlight(int messages) {
        inFlight = messages;
    }

    void acknowledged(int entries) {
        acknowledged.addAndGet(entries);
    }

    /** Whether it is the first time for that reason. */
    boolean unsendable(String reason, int entries) {
        return unsendable.computeIfAbsent(reason, code -> new AtomicLong()).getAndAdd(entries) == 0;
    }
}
