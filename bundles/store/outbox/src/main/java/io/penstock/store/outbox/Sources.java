// SPDX-License-Identifier: Apache-2.0
package io.penstock.store.outbox;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Every opening of a source that the log mentions, and which sequence number it gives next. Any thread. */
final class Sources {

    private final Map<Integer, Source> sources = new ConcurrentHashMap<>();
    private final Map<Integer, Long> next = new ConcurrentHashMap<>();

    void add(Source source, long nextSeq) {
        sources.put(source.epoch(), source);
        next.merge(source.epoch(), nextSeq, Math::max);
    }

    Source get(int epoch) {
        Source known = sources.get(epoch);
        return known == null ? Source.unknown(epoch) : known;
    }

    long next(int epoch) {
        return next.getOrDefault(epoch, 1L);
    }

    void next(int epoch, long seq) {
        next.put(epoch, seq);
    }

    int greatestEpoch() {
        return sources.keySet().stream().mapToInt(e -> e).max().orElse(0);
    }
}
