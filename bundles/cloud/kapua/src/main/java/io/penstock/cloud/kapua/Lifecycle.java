// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.kapua;

import io.penstock.cloud.payload.ProtobufCodec;
import io.penstock.cloud.session.LinkThread;
import io.penstock.cloud.session.MqttConnection;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Date;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.eclipse.kura.message.KuraPayload;

/**
 * BIRTH when the gateway comes, APPS or BIRTH when something of it has changed, DC when it goes.
 *
 * <p>Changes are collected for a while: a bundle set that starts changes the applications a dozen times. On the link's
 * thread.
 */
final class Lifecycle {

    private final KapuaTopics topics;
    private final Birth birth;
    private final Supplier<Told> present;
    private final ProtobufCodec codec;
    private final Duration delay;
    private final LinkThread thread;
    private final InstantSource clock;

    private MqttConnection connection = MqttConnection.NONE;
    private Told told = new Told("", "");
    private boolean due;
    private LinkThread.Task timer = () -> {};

    /** What a birth tells that may change. */
    record Told(String applicationIds, String extendedProperties) {}

    Lifecycle(
            KapuaTopics topics,
            Birth birth,
            Supplier<Told> present,
            ProtobufCodec codec,
            Duration delay,
            LinkThread thread,
            InstantSource clock) {
        this.topics = topics;
        this.birth = birth;
        this.present = present;
        this.codec = codec;
        this.delay = delay;
        this.thread = thread;
        this.clock = clock;
    }

    void up(MqttConnection now) {
        connection = now;
        tell("BIRTH", present.get());
    }

    void down() {
        connection = MqttConnection.NONE;
        timer.cancel();
        due = false;
    }

    /** Something may have changed. */
    void changed() {
        if (connection != MqttConnection.NONE && !due) {
            due = true;
            timer = thread.after(delay, this::tellChange);
        }
    }

    /** The last word: done when Kapua has it, or the connection is gone. No birth follows it. */
    CompletionStage<Void> leave(MqttConnection from) {
        down();
        var out = new CompletableFuture<Void>();
        publish(from, "DC", birth.disconnect(now()), outcome -> out.complete(null));
        return out;
    }

    private void tellChange() {
        due = false;
        Told next = present.get();
        if (!next.equals(told)) {
            tell(next.extendedProperties().equals(told.extendedProperties()) ? "APPS" : "BIRTH", next);
        }
    }

    private void tell(String kind, Told next) {
        told = next;
        KuraPayload payload = birth.payload(next.applicationIds(), next.extendedProperties(), now());
        publish(connection, kind, payload, outcome -> {});
    }

    private void publish(MqttConnection over, String kind, KuraPayload payload, MqttConnection.Delivery delivery) {
        over.publish(topics.lifecycle(kind), codec.encode(payload), 1, false, delivery);
    }

    private Date now() {
        return Date.from(clock.instant());
    }
}
