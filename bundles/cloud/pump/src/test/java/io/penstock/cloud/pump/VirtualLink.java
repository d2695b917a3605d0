// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.pump;

import io.penstock.cloud.session.Endpoint;
import io.penstock.cloud.session.Fault;
import io.penstock.cloud.session.MqttConnection;
import io.penstock.cloud.session.MqttTransport;
import io.penstock.faults.Profile;
import io.penstock.faults.VirtualTime;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A broker at the end of a link that behaves as a profile says, in virtual time. Everything on its one thread. */
final class VirtualLink implements MqttTransport {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);

    private final VirtualTime time;
    private final Profile profile;
    private final Received broker;
    private final Random chance = new Random(7);
    private Optional<Connection> current = Optional.empty();
    private boolean away;
    private boolean pulled;

    VirtualLink(VirtualTime time, Profile profile, Received broker) {
        this.time = time;
        this.profile = profile;
        this.broker = broker;
        next();
    }

    void pull() {
        pulled = true;
        leave();
    }

    void plug() {
        pulled = false;
        away = false;
    }

    private void next() {
        if (!profile.soundFor().isZero()) {
            time.after(part(profile.soundFor()), () -> {
                leave();
                time.after(profile.goneFor(), () -> {
                    away = pulled;
                    next();
                });
            });
        }
    }

    private void leave() {
        away = true;
        current.ifPresent(connection -> {
            if (profile.silent()) {
                connection.deaf = true;
            } else {
                connection.lose();
            }
        });
    }

    private Duration part(Duration mean) {
        return Duration.ofNanos((long) (mean.toNanos() * (0.5 + chance.nextDouble())));
    }

    private Duration way() {
        return profile.delay().plusNanos((long) (profile.jitter().toNanos() * chance.nextDouble()));
    }

    @Override
    public MqttConnection open(Endpoint endpoint, Events events) {
        if (away) {
            Duration patience = profile.silent() ? CONNECT_TIMEOUT : Duration.ofMillis(1);
            time.after(patience, () -> events.failed(new Fault.Unreachable("away")));
            return MqttConnection.NONE;
        }
        var connection = new Connection(events);
        current = Optional.of(connection);
        time.after(way().plus(way()), () -> {
            if (connection.open && !connection.deaf) {
                events.up();
            } else if (connection.open) {
                connection.lose();
            }
        });
        return connection;
    }

    /** One connection; deaf once the link was silently away. */
    private final class Connection implements MqttConnection {
        private final Events events;
        private final Deque<Delivery> out = new ArrayDeque<>();
        private boolean open = true;
        private boolean deaf;
        private long free;

        Connection(Events events) {
            this.events = events;
        }

        @Override
        public void publish(String topic, byte[] payload, int qos, boolean retain, Delivery delivery) {
            if (!open) {
                delivery.done(Outcome.LOST);
                return;
            }
            out.add(delivery);
            long taken = profile.bytesPerSecond() == 0 ? 0 : payload.length * 1_000_000_000L / profile.bytesPerSecond();
            free = Math.max(free, time.nanos() + way().toNanos()) + taken;
            time.after(Duration.ofNanos(free - time.nanos()), () -> arrive(payload, delivery));
        }

        private void arrive(byte[] payload, Delivery delivery) {
            if (open && !deaf) {
                broker.take(payload);
                time.after(way(), () -> {
                    if (open && !deaf && out.remove(delivery)) {
                        delivery.done(Outcome.DELIVERED);
                    }
                });
            }
        }

        private void lose() {
            if (open) {
                cut();
                events.failed(new Fault.Lost(Duration.ZERO, false, "the link is away"));
            }
        }

        @Override
        public CompletionStage<Boolean> subscribe(String filter, int qos) {
            return CompletableFuture.completedStage(true);
        }

        @Override
        public CompletionStage<Boolean> unsubscribe(String filter) {
            return CompletableFuture.completedStage(true);
        }

        @Override
        public void close(Duration quiesce) {
            cut();
        }

        @Override
        public void cut() {
            open = false;
            out.forEach(delivery -> delivery.done(Outcome.LOST));
            out.clear();
        }
    }
}
