// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.pump;

import io.penstock.cloud.payload.PayloadLimits;
import io.penstock.cloud.payload.ProtobufCodec;
import io.penstock.cloud.session.Backoff;
import io.penstock.cloud.session.Endpoint;
import io.penstock.cloud.session.LinkThread;
import io.penstock.cloud.session.MqttConnection;
import io.penstock.cloud.session.MqttTransport;
import io.penstock.cloud.session.Refusals;
import io.penstock.cloud.session.Session;
import io.penstock.cloud.session.SessionListener;
import io.penstock.cloud.session.SessionState;
import io.penstock.cloud.session.StandardRetry;
import io.penstock.store.api.Draft;
import io.penstock.store.api.OutboxWriter;
import io.penstock.store.api.Priority;
import io.penstock.store.outbox.SegmentOutbox;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.eclipse.kura.message.KuraPayload;

/** Sources, an outbox, a pump and a session, as a connector has them. */
final class Uplink implements SessionListener {

    private final SegmentOutbox outbox;
    private final List<OutboxWriter> writers = new ArrayList<>();
    private final Pump pump;
    private final Session session;
    private final Draft draft;
    private long accepted;

    Uplink(SegmentOutbox outbox, int sources, LinkThread thread, MqttTransport transport, String uri) {
        this(outbox, sources, thread, transport, uri, Optional.empty());
    }

    Uplink(
            SegmentOutbox outbox,
            int sources,
            LinkThread thread,
            MqttTransport transport,
            String uri,
            Optional<Endpoint.Tls> tls) {
        this.outbox = outbox;
        for (int i = 0; i < sources; i++) {
            writers.add(outbox.open("source-" + i, ""));
        }
        var codec = new ProtobufCodec(false, PayloadLimits.DEFAULT);
        var mapper = new KuraMapper(new MapperSettings("gw", "", "gap", "", true, 1 << 20), codec, Map.of());
        var settings = new PumpSettings(100, 50, 50, 64 << 10, Duration.ofSeconds(5));
        this.pump = new Pump(outbox.cursor("cloud"), mapper, settings, entry -> {}, thread, why -> this.session()
                .reset(why));
        var endpoint = new Endpoint(
                uri, "gw", "", new char[0], Duration.ofSeconds(10), Duration.ofSeconds(5), Optional.empty(), tls);
        Duration sound = Duration.ofSeconds(10);
        var rules = new StandardRetry.Rules(
                "mqtt",
                "the broker",
                Duration.ofHours(3),
                Duration.ofMinutes(5),
                sound,
                Optional.empty(),
                "Change it.");
        var backoff = new Backoff(Duration.ofMillis(200), Duration.ofSeconds(30), new Random(1));
        this.session = new Session(
                () -> endpoint, transport, new StandardRetry(rules, backoff, Refusals.NONE), sound, thread, this);
        var payload = new KuraPayload();
        payload.addMetric("flow", 127.3);
        payload.addMetric("pressure", 0.37);
        this.draft = new Draft(Priority.NORMAL, "data", Map.of(), codec.encode(payload));
    }

    private Session session() {
        return session;
    }

    void start() {
        pump.start();
        session.start();
    }

    /** Each source appends as many records; they are on the disk when this returns. */
    void append(int each) {
        List<Draft> drafts = Collections.nCopies(each, draft);
        for (OutboxWriter writer : writers) {
            writer.append(drafts);
        }
        writers.get(0).commit(List.of());
        accepted += (long) each * writers.size();
    }

    long accepted() {
        return accepted;
    }

    long waiting() {
        return outbox.statistics().cursors().get(0).depth();
    }

    long evicted() {
        return outbox.statistics().evicted();
    }

    boolean isUp() {
        return session.state().phase() == SessionState.Phase.UP;
    }

    String reason() {
        return session.state().reason();
    }

    long connects() {
        return session.connects();
    }

    long failures() {
        return session.failures();
    }

    @Override
    public void up(MqttConnection connection) {
        pump.up(connection);
    }

    @Override
    public void down(boolean deliberate) {
        pump.down();
    }

    @Override
    public CompletionStage<Void> leaving(MqttConnection connection) {
        return CompletableFuture.completedStage(null);
    }

    @Override
    public void message(String topic, byte[] payload) {
        // nothing is subscribed
    }
}
