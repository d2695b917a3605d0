// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.kapua;

import io.penstock.cloud.payload.MalformedPayloadException;
import io.penstock.cloud.payload.ProtobufCodec;
import java.time.InstantSource;
import java.util.Date;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.eclipse.kura.KuraException;
import org.eclipse.kura.cloudconnection.message.KuraMessage;
import org.eclipse.kura.cloudconnection.request.RequestHandler;
import org.eclipse.kura.cloudconnection.request.RequestHandlerContext;
import org.eclipse.kura.message.KuraPayload;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes requests on the MQTT thread, has them handled on others, and sends the replies.
 *
 * <p>Every request that names who asked gets exactly one reply, but where more are asked than can be on their way; what
 * gets none is counted.
 */
final class RequestDesk {

    private static final Logger LOG = LoggerFactory.getLogger(RequestDesk.class);

    private final KapuaTopics topics;
    private final Function<String, Optional<RequestHandler>> handlers;
    private final RequestHandlerContext context;
    private final ProtobufCodec codec;
    private final Executor executor;
    private final Replies replies;
    private final InstantSource clock;
    private final AtomicLong malformed = new AtomicLong();

    /** @param executor bounded; refuses with {@link RejectedExecutionException} */
    RequestDesk(
            KapuaTopics topics,
            Function<String, Optional<RequestHandler>> handlers,
            RequestHandlerContext context,
            ProtobufCodec codec,
            Executor executor,
            Replies replies,
            InstantSource clock) {
        this.topics = topics;
        this.handlers = handlers;
        this.context = context;
        this.codec = codec;
        this.executor = executor;
        this.replies = replies;
        this.clock = clock;
    }

    /** Requests that could not be answered: no payload, or nobody to reply to. */
    long malformed() {
        return malformed.get();
    }

    /** On the MQTT thread. */
    void arrived(KapuaTopics.Request topic, byte[] payload) {
        Optional<Incoming> incoming = read(topic, payload);
        if (incoming.isEmpty()) {
            return;
        }
        Incoming request = incoming.get();
        if (replies.isFull()) {
            refuse(request);
            return;
        }
        try {
            executor.execute(() -> replies.answer(topic(request), encode(answer(request))));
        } catch (RejectedExecutionException full) {
            refuse(request);
        }
    }

    /** On the MQTT thread: one that the broker keeps, and would have done anew each time that the gateway comes. */
    void retained(KapuaTopics.Request topic, byte[] payload) {
        read(topic, payload)
                .ifPresent(request -> refuse(
                        request,
                        Answer.failure(
                                Answer.BAD_REQUEST,
                                "request.retained: the broker keeps this request and sends it whenever the gateway"
                                        + " connects; it was not done. Take it off the broker, and ask unretained.")));
    }

    private void refuse(Incoming request) {
        refuse(
                request,
                Answer.failure(
                        Answer.FAILED,
                        "request.overload: the gateway has as many requests as it takes at a time. Ask again later."));
    }

    private void refuse(Incoming request, KuraPayload why) {
        replies.refuse(topic(request), encode(why));
    }

    private Optional<Incoming> read(KapuaTopics.Request topic, byte[] payload) {
        Optional<Incoming> incoming = Optional.empty();
        String fault = "no request.id and requester.client.id to reply to";
        try {
            incoming = Incoming.of(topic, codec.decode(payload));
        } catch (MalformedPayloadException e) {
            fault = e.getMessage();
        }
        if (incoming.isEmpty() && malformed.getAndIncrement() == 0) {
            LOG.warn(
                    "request.malformed: {} of {} bytes: {}. More of the kind are counted",
                    topic,
                    payload.length,
                    fault);
        }
        return incoming;
    }

    private KuraPayload answer(Incoming request) {
        Optional<RequestHandler> handler = handlers.apply(request.application());
        if (handler.isEmpty()) {
            return Answer.failure(
                    Answer.NOT_FOUND,
                    "request.unknown_application: no bundle answers for " + request.application() + " now.");
        }
        try {
            KuraMessage answer = handle(handler.get(), request);
            if (answer == null || answer.getPayload() == null) {
                return Answer.failure(
                        Answer.FAILED, "request.no_answer: the handler of " + request.application() + " said nothing.");
            }
            return Answer.of(answer.getPayload());
        } catch (KuraException | RuntimeException | LinkageError | StackOverflowError e) {
            LOG.debug("{} failed", request.resource(), e);
            return Answer.failure(e);
        }
    }

    private KuraMessage handle(RequestHandler handler, Incoming request) throws KuraException {
        return switch (request.verb()) {
            case "GET" -> handler.doGet(context, request.message());
            case "PUT" -> handler.doPut(context, request.message());
            case "POST" -> handler.doPost(context, request.message());
            case "DEL" -> handler.doDel(context, request.message());
            case "EXEC" -> handler.doExec(context, request.message());
            default ->
                throw new IllegalArgumentException(
                        "request.unknown_verb: " + request.verb() + " is none of GET, PUT, POST, DEL and EXEC.");
        };
    }

    private String topic(Incoming request) {
        return topics.reply(request.requester(), request.application(), request.id());
    }

    private byte[] encode(KuraPayload payload) {
        try {
            payload.setTimestamp(Date.from(clock.instant()));
            return codec.encode(payload);
        } catch (IllegalArgumentException unsendable) {
            return codec.encode(Answer.failure(Answer.FAILED, unsendable.getMessage()));
        }
    }
}
