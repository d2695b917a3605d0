// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.request;

import com.google.gson.JsonElement;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.eclipse.kura.cloudconnection.message.KuraMessage;
import org.eclipse.kura.cloudconnection.request.RequestHandlerContext;
import org.eclipse.kura.cloudconnection.request.RequestHandlerMessageConstants;
import org.eclipse.kura.message.KuraPayload;

/**
 * What is asked.
 *
 * @param path the tokens of the resource, at least none
 * @param requester who asks; empty where nobody said
 * @param id of the request; empty where it has none
 */
public record Request(
        String verb,
        List<String> path,
        KuraPayload payload,
        String requester,
        String id,
        Optional<RequestHandlerContext> context) {

    static Request of(String verb, KuraMessage message, RequestHandlerContext context) throws Refusal {
        if (!(message.getProperties().get(RequestHandlerMessageConstants.ARGS_KEY.value()) instanceof List<?> path)) {
            throw Refusal.bad("request.resource", "The request names no resource. Send one.");
        }
        KuraPayload payload = message.getPayload() == null ? new KuraPayload() : message.getPayload();
        return new Request(
                verb,
                path.stream().map(String::valueOf).toList(),
                payload,
                text(payload, "requester.client.id"),
                text(payload, "request.id"),
                Optional.ofNullable(context));
    }

    /** The token of the resource at a place. */
    public String token(int place) {
        return path.get(place);
    }

    /** Its bytes, of which there may be none. */
    public byte[] body() {
        return payload.getBody() == null ? new byte[0] : payload.getBody();
    }

    public boolean hasBody() {
        return body().length > 0;
    }

    /** The body as text. */
    public String text() throws Refusal {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body()))
                    .toString();
        } catch (CharacterCodingException e) {
            throw Refusal.bad("request.encoding", "The body is not UTF-8. Send it in UTF-8.");
        }
    }

    /** The body as JSON. */
    public JsonElement json() throws Refusal {
        if (!hasBody()) {
            throw Refusal.bad("request.no_body", "The request has no body. Send the JSON of what is wanted.");
        }
        return Json.parse(text());
    }

    /** A metric of a type; empty where there is none. */
    public <T> Optional<T> metric(String name, Class<T> type) throws Refusal {
        Object value = payload.getMetric(name);
        if (value == null) {
            return Optional.empty();
        }
        if (!type.isInstance(value)) {
            throw Refusal.bad(
                    "request.metric_type",
                    "The metric " + name + " is a " + value.getClass().getSimpleName() + "; send a "
                            + type.getSimpleName() + ".");
        }
        return Optional.of(type.cast(value));
    }

    /** Verb and path. */
    public String resource() {
        return path.isEmpty() ? verb : verb + "/" + String.join("/", path);
    }

    private static String text(KuraPayload payload, String metric) {
        return payload.getMetric(metric) instanceof String text ? text : "";
    }
}
