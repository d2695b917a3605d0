// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.kapua;

import io.penstock.cloud.session.TopicFilter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.kura.cloudconnection.message.KuraMessage;
import org.eclipse.kura.cloudconnection.request.RequestHandlerMessageConstants;
import org.eclipse.kura.message.KuraPayload;

/**
 * A request that can be answered.
 *
 * @param requester who asks; one level of a topic
 * @param id of the request; one level of a topic
 */
record Incoming(
        String application, String verb, List<String> resources, String requester, String id, KuraPayload payload) {

    private static final int LONGEST = 255; // Kapua's ids of clients; those of its requests are numbers

    /** Empty where it lacks what a reply needs: nobody can be told then. */
    static Optional<Incoming> of(KapuaTopics.Request topic, KuraPayload payload) {
        if (payload.getMetric("requester.client.id") instanceof String requester
                && payload.getMetric("request.id") instanceof String id
                && isId(requester)
                && isId(id)) {
            return Optional.of(
                    new Incoming(topic.application(), topic.verb(), topic.resources(), requester, id, payload));
        }
        return Optional.empty();
    }

    private static boolean isId(String text) {
        return text.length() <= LONGEST && TopicFilter.isLevel(text);
    }

    /** As a handler takes it. */
    KuraMessage message() {
        return new KuraMessage(payload, Map.of(RequestHandlerMessageConstants.ARGS_KEY.value(), resources));
    }

    String resource() {
        return application + "/" + verb + (resources.isEmpty() ? "" : "/" + String.join("/", resources));
    }
}
