// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.kapua;

import io.penstock.cloud.session.LinkThread;
import io.penstock.cloud.session.MqttConnection;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether Kapua lets the gateway use its own topics. A message that it forbids it acknowledges and drops; a subscription
 * it refuses, so one is asked for before data goes.
 *
 * <p>On the link's thread, but for {@link #refusal}.
 */
final class Access {

    private static final Logger LOG = LoggerFactory.getLogger(Access.class);
    private static final Duration AGAIN = Duration.ofMinutes(10); // rights are read when a gateway connects
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final KapuaTopics topics;
    private final LinkThread thread;
    private final Consumer<String> reset;
    private MqttConnection asked = MqttConnection.NONE;
    private LinkThread.Task timer = () -> {};
    private volatile Optional<String> refusal = Optional.empty();

    /** @param reset gives the connection up, with a few words why, and makes another */
    Access(KapuaTopics topics, LinkThread thread, Consumer<String> reset) {
        this.topics = topics;
        this.thread = thread;
        this.reset = reset;
    }

    /** @param open called once, if the topics may be used */
    void up(MqttConnection connection, Runnable open) {
        asked = connection;
        timer = thread.after(PATIENCE, () -> reset.accept("no SUBACK in " + PATIENCE.toSeconds() + " s"));
        connection
                .subscribe(topics.own(), 1)
                .thenAccept(granted -> thread.run(() -> {
                    if (asked == connection) {
                        answered(granted, open);
                    }
                }));
    }

    void down() {
        asked = MqttConnection.NONE;
        timer.cancel();
        refusal = Optional.empty();
    }

    /** Why no data goes though there is a connection. */
    Optional<String> refusal() {
        return refusal;
    }

    private void answered(boolean granted, Runnable open) {
        timer.cancel();
        if (granted) {
            open.run();
            return;
        }
        String reason = "kapua.topics_refused: Kapua takes the user, but not for the topics of "
                + topics.account()
                + "/" + topics.clientId()
                + ": what is sent there it would acknowledge and drop. Nothing is sent, and the"
                + " data waits. Set the name of the user's account; it is tried again every " + AGAIN.toMinutes()
                + " minutes.";
        LOG.warn("{}", reason);
        refusal = Optional.of(reason);
        timer = thread.after(AGAIN, () -> reset.accept("its topics were refused"));
    }
}
