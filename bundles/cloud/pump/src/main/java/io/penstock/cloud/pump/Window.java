// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.pump;

import io.penstock.cloud.session.MqttConnection;
import io.penstock.store.api.Entry;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Messages that were published and wait for their PUBACK. {@link Sent#done} may come from any thread and only
 * queues; everything else is the session thread's.
 */
final class Window {

    /** One message. Two are never equal, whatever is in them. */
    final class Sent {
        private final List<Entry> entries;
        private final int bytes;
        private final long at;
        private volatile boolean refused;
        private volatile boolean impossible;

        private Sent(List<Entry> entries, int bytes, long at) {
            this.entries = entries;
            this.bytes = bytes;
            this.at = at;
        }

        List<Entry> entries() {
            return entries;
        }

        int bytes() {
            return bytes;
        }

        /** One that is lost stays out: it is sent again when the session is up again. */
        void done(MqttConnection.Outcome outcome) {
            if (outcome == MqttConnection.Outcome.LOST) {
                refused = true;
                return;
            }
            impossible = outcome == MqttConnection.Outcome.IMPOSSIBLE;
            settled.add(this);
        }

        /** Whether it can never be sent. */
        boolean isImpossible() {
            return impossible;
        }

        /** Whether {@link #done} said no before {@code publish} returned. */
        boolean refusedAtOnce() {
            return refused;
        }
    }

    private final int most;
    private final Set<Sent> out = new LinkedHashSet<>();
    private final Queue<Sent> settled = new ConcurrentLinkedQueue<>();

    Window(int most) {
        this.most = most;
    }

    boolean hasRoom() {
        return out.size() < most;
    }

    int size() {
        return out.size();
    }

    Sent add(List<Entry> entries, int bytes, long now) {
        var sent = new Sent(entries, bytes, now);
        out.add(sent);
        return sent;
    }

    /** Entries in what is out. */
    long entries() {
        return out.stream().mapToLong(sent -> sent.entries.size()).sum();
    }

    /** Length of the longest message that is out. */
    OptionalInt longest() {
        return out.stream().mapToInt(Sent::bytes).max();
    }

    void remove(Sent sent) {
        out.remove(sent);
    }

    /** Takes out what was acknowledged since the last call. */
    List<Sent> settle() {
        List<Sent> done = new ArrayList<>();
        for (Sent sent = settled.poll(); sent != null; sent = settled.poll()) {
            out.remove(sent);
            done.add(sent);
        }
        return done;
    }

    void clear() {
        out.clear();
    }

    /** When the oldest was sent. */
    Optional<Long> oldest() {
        return out.isEmpty() ? Optional.empty() : Optional.of(out.iterator().next().at);
    }
}
