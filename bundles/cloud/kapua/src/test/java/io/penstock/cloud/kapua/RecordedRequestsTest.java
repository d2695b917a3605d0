// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.kapua;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.cloud.payload.PayloadLimits;
import io.penstock.cloud.payload.ProtobufCodec;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.eclipse.kura.KuraException;
import org.eclipse.kura.cloudconnection.message.KuraMessage;
import org.eclipse.kura.cloudconnection.request.RequestHandler;
import org.eclipse.kura.cloudconnection.request.RequestHandlerContext;
import org.eclipse.kura.message.KuraPayload;
import org.junit.jupiter.api.Test;

/** The requests that a real Kapua sent, and where a real gateway's replies to them went. */
class RecordedRequestsTest {

    private final ProtobufCodec codec = new ProtobufCodec(false, PayloadLimits.DEFAULT);
    private final KapuaTopics topics = new KapuaTopics("acme", "gw-0001");
    private final Map<String, KuraPayload> replies = new HashMap<>();

    @Test
    void eachIsAnsweredWhereTheRecordedReplyWent() throws Exception {
        var desk = new RequestDesk(
                topics,
                application -> Optional.of(new Echo()),
                new RequestHandlerContext(null, Map.of()),
                codec,
                Runnable::run,
                new Replies(() -> new Acknowledging((topic, payload) -> replies.put(topic, decode(payload)))),
                InstantSource.system());
        List<Recorded> requests = Recorded.all().stream()
                .filter(row -> row.fromKapua() && !row.topic().contains("/MQTT/"))
                .toList();
        for (Recorded request : requests) {
            desk.arrived(topics.request(request.topic()).orElseThrow(), request.bytes());
        }
        var recorded = new TreeSet<String>();
        Recorded.all().stream()
                .filter(row -> !row.fromKapua() && row.topic().contains("/REPLY/"))
                .forEach(row -> recorded.add(row.topic()));
        assertThat(requests).hasSizeGreaterThan(20);
        assertThat(new TreeSet<>(replies.keySet())).containsAll(recorded).hasSameSizeAs(requests);
        assertThat(replies.values()).allMatch(reply -> Integer.valueOf(200).equals(reply.getMetric("response.code")));
        assertThat(desk.malformed()).isZero();
    }

    @Test
    void otherTopicsAreNoRequests() {
        for (String topic : new String[] {
            "acme/gw-0001/W1/a", "$EDC/acme/gw-0001/APP", "$EDC/acme/other/APP/GET/x", "$EDC/other/gw-0001/APP/GET", ""
        }) {
            assertThat(topics.request(topic)).as(topic).isEmpty();
        }
        assertThat(topics.request("$EDC/acme/gw-0001/APP/GET").orElseThrow().resources())
                .isEmpty();
    }

    private KuraPayload decode(byte[] payload) {
        try {
            return codec.decode(payload);
        } catch (io.penstock.cloud.payload.MalformedPayloadException e) {
            throw new AssertionError(e);
        }
    }

    private static final class Echo implements RequestHandler {
        @Override
        public KuraMessage doGet(RequestHandlerContext context, KuraMessage request) throws KuraException {
            return new KuraMessage(new KuraPayload());
        }

        @Override
        public KuraMessage doPut(RequestHandlerContext context, KuraMessage request) throws KuraException {
            return doGet(context, request);
        }

        @Override
        public KuraMessage doPost(RequestHandlerContext context, KuraMessage request) throws KuraException {
            return doGet(context, request);
        }

        @Override
        public KuraMessage doExec(RequestHandlerContext context, KuraMessage request) throws KuraException {
            return doGet(context, request);
        }
    }
}
