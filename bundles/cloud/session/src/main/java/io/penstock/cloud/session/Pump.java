// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.session;

import io.penstock.store.api.Entry;
import io.penstock.store.api.OutboxCursor;
import io.penstock.store.api.OutboxException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.osgi.annotation.versioning.ProviderType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Empties a cursor of the outbox into a connection: so many messages in flight, an entry acknowledged only when the
 * broker acknowledged its message.
 *
 * <p>The cursor is used on the link's thread alone. When the connection goes, what was in flight is read again.
 */
@ProviderType
public final class Pump {

    private static final Logger LOG = LoggerFactory.getLogger(Pump.class);
    private static final Duration BROKEN_DISK = Duration.ofSeconds(5);

    private final OutboxCursor cursor;
    private final Framer framer;
    private final Settings settings;
    private final LinkThread thread;
    private final Consumer<String> silence;
    private final Consumer<Entry> delivered;
    private final PumpCounts counts = new PumpCounts();

    private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean woken = new AtomicBoolean();
    private final Deque<Outgoing> framed = new ArrayDeque<>();
    private MqttConnection connection = MqttConnection.NONE;
    private LinkThread.Task watch = () -> {};
    private long generation;
    private int inFlight;
    private long progress;

    /**
     * @param window most messages in flight
     * @param entries most entries read and framed at a time: no batch is longer
     * @param bytes about as many bytes at a time
     * @param patience how long the broker may leave a message without acknowledgement
     */
    public record Settings(int window, int entries, int bytes, Duration patience) {}

    private record Answer(long generation, Outgoing.Message message, MqttConnection.Outcome outcome) {}

    /**
     * @param silence told when the broker acknowledges nothing for too long
     * @param delivered told of each entry that was acknowledged, on the link's thread
     */
    public Pump(
            OutboxCursor cursor,
            Framer framer,
            Settings settings,
            LinkThread thread,
            Consumer<String> silence,
            Consumer<Entry> delivered) {
        this.cursor = cursor;
        this.framer = framer;
        this.settings = settings;
        this.thread = thread;
        this.silence = silence;
        this.delivered = delivered;
        cursor.onAvailable(this::wake);
    }

    public PumpCounts counts() {
        return counts;
    }

    /** On the link's thread: begins with the oldest entry that is not acknowledged. */
    public void up(MqttConnection now) {
        connection = now;
        progress = thread.nanos();
        watch = thread.after(settings.patience(), this::check);
        wake();
    }

    /** On the link's thread: sends nothing more, and goes on taking acknowledgements until {@link #down}. */
    public void leaving() {
        connection = MqttConnection.NONE;
    }

    /** On the link's thread. */
    public void down() {
        watch.cancel();
        settle();
        connection = MqttConnection.NONE;
        generation++;
        framed.clear();
        inFlight = 0;
        counts.inFlight(0);
        try {
            cursor.rewind();
        } catch (OutboxException e) {
            LOG.warn("the outbox cannot be read again from the oldest entry in flight", e);
        }
    }

    private void wake() {
        if (woken.compareAndSet(false, true)) {
            thread.run(() -> {
                woken.set(false);
                settle();
                fill();
            });
        }
    }

    private void fill() {
        while (connection != MqttConnection.NONE && inFlight < settings.window()) {
            if (framed.isEmpty() && !frame()) {
                return;
            }
            send(framed.poll());
        }
    }

    private boolean frame() {
        try {
            List<Entry> entries = cursor.read(settings.entries(), settings.bytes());
            if (!entries.isEmpty()) {
                framed.addAll(framer.frame(entries));
            }
        } catch (OutboxException e) {
            LOG.warn("{}", e.getMessage());
            thread.after(BROKEN_DISK, this::wake);
        }
        return !framed.isEmpty();
    }

    private void send(Outgoing outgoing) {
        if (outgoing instanceof Outgoing.Unsendable unsendable) {
            giveUp(unsendable.reason(), unsendable.entries());
            return;
        }
        var message = (Outgoing.Message) outgoing;
        if (inFlight++ == 0) {
            progress = thread.nanos();
        }
        counts.inFlight(inFlight);
        long sentIn = generation;
        connection.publish(message.topic(), message.payload(), message.qos(), message.retain(), outcome -> {
            answers.add(new Answer(sentIn, message, outcome));
            wake();
        });
    }

    private void settle() {
        for (Answer answer = answers.poll(); answer != null; answer = answers.poll()) {
            if (answer.generation() == generation && answer.outcome() != MqttConnection.Outcome.LOST) {
                counts.inFlight(--inFlight);
                progress = thread.nanos();
                take(answer);
            }
        }
    }

    private void take(Answer answer) {
        List<Entry> entries = answer.message().entries();
        if (answer.outcome() == MqttConnection.Outcome.IMPOSSIBLE) {
            giveUp("topic.impossible: " + answer.message().topic() + " is no topic to publish to.", entries);
            return;
        }
        counts.acknowledged(entries.size());
        acknowledge(entries);
        entries.forEach(delivered);
    }

    private void giveUp(String reason, List<Entry> entries) {
        String code = reason.substring(0, Math.max(0, reason.indexOf(':')));
        if (counts.unsendable(code, entries.size())) {
            LOG.warn(
                    "{} Such records are counted and not sent; first of source {}",
                    reason,
                    entries.get(0).source());
        }
        acknowledge(entries);
    }

    private void acknowledge(List<Entry> entries) {
        try {
            entries.forEach(entry -> cursor.acknowledge(entry.position()));
        } catch (OutboxException e) {
            LOG.warn("{} The records will be sent once more.", e.getMessage());
        }
    }

    private void check() {
        settle();
        if (inFlight > 0 && thread.nanos() - progress >= settings.patience().toNanos()) {
            silence.accept(inFlight + " messages without acknowledgement for "
                    + settings.patience().toSeconds() + " s");
        } else {
            watch = thread.after(settings.patience(), this::check);
        }
    }
}
