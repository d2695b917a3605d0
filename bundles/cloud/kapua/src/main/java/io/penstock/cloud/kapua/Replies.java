// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.kapua;

import io.penstock.cloud.session.MqttConnection;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Replies on their way. So many at a time, so that who asks without end takes neither the memory nor the places that
 * data, births and outcomes need in the connection. Any thread.
 */
final class Replies {

    private static final Logger LOG = LoggerFactory.getLogger(Replies.class);
    private static final int MOST = 256;

    private final Supplier<MqttConnection> connection;
    private final AtomicLong unanswered = new AtomicLong();
    private volatile AtomicInteger onTheirWay = new AtomicInteger(); // over one connection

    Replies(Supplier<MqttConnection> connection) {
        this.connection = connection;
    }

    /** What was on its way over another connection takes no place any more, also where nobody said what became of it. */
    void connected() {
        onTheirWay = new AtomicInteger();
    }

    /** Whether so many are on their way that nothing more should be begun. */
    boolean isFull() {
        return onTheirWay.get() >= MOST;
    }

    /** Requests whose reply did not arrive, or was not sent. */
    long unanswered() {
        return unanswered.get();
    }

    /** Of something that was done: sent in any case. */
    void answer(String topic, byte[] payload) {
        AtomicInteger among = onTheirWay;
        among.incrementAndGet();
        connection.get().publish(topic, payload, 1, false, outcome -> {
            among.decrementAndGet();
            if (outcome != MqttConnection.Outcome.DELIVERED) {
                lost(topic);
            }
        });
    }

    /** Of something that was not begun: sent where there is room for it. */
    void refuse(String topic, byte[] payload) {
        if (isFull()) {
            lost(topic);
        } else {
            answer(topic, payload);
        }
    }

    private void lost(String topic) {
        if (unanswered.getAndIncrement() == 0) {
            LOG.warn(
                    "request.unanswered: no reply on {}. Who asked sees a timeout. More of the kind are counted",
                    topic);
        }
    }
}
