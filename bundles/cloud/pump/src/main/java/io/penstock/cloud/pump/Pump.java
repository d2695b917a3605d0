// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.pump;

import io.penstock.cloud.session.LinkThread;
import io.penstock.cloud.session.MqttConnection;
import io.penstock.store.api.Entry;
import io.penstock.store.api.OutboxCursor;
import io.penstock.store.api.OutboxException;
import io.penstock.store.api.StoredRecord;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.osgi.annotation.versioning.ProviderType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Moves entries from the outbox to the broker: reads ahead, publishes with a window of messages in flight, and
 * acknowledges in the outbox what the broker acknowledged, and nothing else.
 *
 * <p>After a loss it begins again at the low-water mark, so that within one connection the entries of a source always go
 * in order. It runs on the session's thread; only the statistics may be asked from elsewhere.
 */
@ProviderType
public final class Pump {

    private static final Logger LOG = LoggerFactory.getLogger(Pump.class);
    private static final int READ_BYTES = 1 << 20;
    private static final Duration TICK = Duration.ofSeconds(1);

    private final OutboxCursor cursor;
    private final Mapper mapper;
    private final PumpSettings settings;
    private final Consumer<Entry> delivered;
    private final LinkThread thread;
    private final Consumer<String> reset;
    private final Window window;
    private final Waiting waiting = new Waiting();
    private final AtomicBoolean woken = new AtomicBoolean();
    private final Map<String, Long> rejected = new ConcurrentHashMap<>();
    private final PumpCounts counts = new PumpCounts();
    private final Portion portion;
    private Optional<MqttConnection> connection = Optional.empty();
    private String fault = "";

    /**
     * @param delivered told of each entry that the broker has, on the session's thread
     * @param thread the session's
     * @param reset gives up a connection that does not acknowledge, with a few words why
     */
    public Pump(
            OutboxCursor cursor,
            Mapper mapper,
            PumpSettings settings,
            Consumer<Entry> delivered,
            LinkThread thread,
            Consumer<String> reset) {
        this.cursor = cursor;
        this.mapper = mapper;
        this.settings = settings;
        this.delivered = delivered;
        this.thread = thread;
        this.reset = reset;
        this.window = new Window(settings.maxInFlight());
        this.portion = new Portion(cursor.name(), settings.maxBatchBytes());
    }

    /** Once: what is appended, and the clock, wake the pump from now on. */
    public void start() {
        cursor.onAvailable(this::wake);
        thread.after(TICK, this::tick);
    }

    /** The session is up. */
    public void up(MqttConnection with) {
        settle();
        counts.repeated(window.entries());
        portion.connected(thread.nanos());
        window.clear();
        waiting.clear();
        cursor.rewind();
        connection = Optional.of(with);
        turn();
    }

    /** The session is down, or is going to be: publishes nothing more, and takes note of what was acknowledged. */
    public void down() {
        connection = Optional.empty();
        settle();
        window.longest().ifPresent(size -> portion.lost(size, thread.nanos()));
    }

    /** Whether nothing waits for a PUBACK. */
    public boolean isQuiet() {
        return counts.inFlight() == 0;
    }

    /** How it stands. */
    public PumpStatistics statistics() {
        return counts.snapshot(rejected);
    }

    private void wake() {
        if (woken.compareAndSet(false, true)) {
            thread.run(this::turn);
        }
    }

    private void turn() {
        woken.set(false);
        try {
            settle();
            fill();
            fault = "";
        } catch (OutboxException e) {
            if (!fault.equals(e.reason())) {
                fault = e.reason();
                LOG.warn("{} cannot read the outbox, trying again each second: {}", cursor.name(), e.getMessage(), e);
            }
        }
        counts.inFlight(window.size());
    }

    private void fill() {
        while (connection.isPresent() && window.hasRoom() && refill()) {
            List<Entry> left = send(connection.get(), next());
            if (!left.isEmpty()) {
                waiting.putBack(left); // the next acknowledgement, or the clock, tries again
                return;
            }
        }
    }

    private void settle() {
        for (Window.Sent sent : window.settle()) {
            if (sent.isImpossible()) {
                sent.entries()
                        .forEach(entry -> reject(
                                entry, "mqtt.impossible", "the MQTT client does not take it, whatever the connection"));
            } else {
                sent.entries().forEach(entry -> {
                    cursor.acknowledge(entry.position());
                    delivered.accept(entry);
                });
                counts.delivered(sent.entries().size());
                portion.acknowledged(sent.bytes());
            }
        }
        counts.inFlight(window.size());
    }

    private boolean refill() {
        int ahead = settings.readAhead();
        if (waiting.size() < Math.max(1, ahead / 2)) {
            waiting.add(cursor.read(ahead - waiting.size(), READ_BYTES));
        }
        return waiting.size() > 0;
    }

    private List<Entry> next() {
        return settings.batchFrom() > 0 && waiting.size() >= settings.batchFrom()
                ? waiting.group(mapper, settings.maxBatch(), portion.bytes())
                : waiting.one();
    }

    /** @return what the connection did not take */
    private List<Entry> send(MqttConnection to, List<Entry> entries) {
        Publication message;
        try {
            message = entries.size() == 1 ? mapper.single(entries.get(0)) : mapper.batch(entries);
        } catch (Unpublishable e) {
            if (entries.size() > 1) {
                return sendEach(to, entries);
            }
            reject(entries.get(0), e.reason(), e.getMessage());
            return List.of();
        }
        Window.Sent sent = window.add(entries, message.payload().length, thread.nanos());
        to.publish(message.topic(), message.payload(), message.qos(), message.retain(), outcome -> {
            sent.done(outcome);
            if (outcome != MqttConnection.Outcome.LOST) {
                wake();
            }
        });
        if (sent.refusedAtOnce()) {
            window.remove(sent);
            return entries;
        }
        return List.of();
    }

    private List<Entry> sendEach(MqttConnection to, List<Entry> entries) {
        for (int i = 0; i < entries.size(); i++) {
            if (!send(to, entries.subList(i, i + 1)).isEmpty()) {
                return entries.subList(i, entries.size());
            }
        }
        return List.of();
    }

    private void reject(Entry entry, String reason, String why) {
        if (rejected.merge(reason, 1L, Long::sum) == 1) {
            LOG.warn(
                    "{} cannot publish record {} of epoch {} of {}, and goes on without it; more of this kind are only"
                            + " counted: {}",
                    cursor.name(),
                    entry instanceof StoredRecord stored ? stored.seq() : "-",
                    entry.epoch(),
                    entry.source(),
                    why);
        }
        cursor.acknowledge(entry.position());
    }

    private void tick() {
        turn();
        long limit = settings.acknowledgeTimeout().toNanos();
        long now = thread.nanos();
        if (connection.isPresent()
                && window.oldest().filter(at -> now - at > limit).isPresent()) {
            reset.accept("no PUBACK for " + settings.acknowledgeTimeout().toSeconds() + " s");
        }
        thread.after(TICK, this::tick);
    }
}
