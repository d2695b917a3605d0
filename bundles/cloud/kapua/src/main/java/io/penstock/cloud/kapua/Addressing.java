// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.kapua;

import io.penstock.cloud.pump.Attributes;
import io.penstock.cloud.session.TopicFilter;
import io.penstock.store.api.Draft;
import io.penstock.store.api.Priority;
import io.penstock.store.api.StoredRecord;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.kura.KuraErrorCode;
import org.eclipse.kura.KuraException;

/**
 * How a message is to travel: Kura's properties of a message, and the attributes of a record in the outbox.
 *
 * @param application first level behind the client id
 * @param semantic the rest of the topic
 * @param control whether it goes below {@code $EDC}
 * @param priority 0 is the most urgent
 */
record Addressing(String application, String semantic, int qos, boolean retain, int priority, boolean control) {

    private static final String QOS = "qos";
    private static final String CONTROL = "control";

    /** By the names that Kura's publishers give their endpoint. */
    static Addressing of(Map<String, Object> properties) throws KuraException {
        var addressing = new Addressing(
                properties.get("APP_ID") instanceof String application ? application : "",
                properties.get("APP_TOPIC") instanceof String semantic ? semantic : "",
                properties.get("QOS") instanceof Integer qos ? qos : 1,
                Boolean.TRUE.equals(properties.get("RETAIN")),
                properties.get("PRIORITY") instanceof Integer priority ? priority : 7,
                Boolean.TRUE.equals(properties.get("CONTROL")));
        return addressing.checked();
    }

    Addressing checked() throws KuraException {
        if (!TopicFilter.isLevel(application) || !TopicFilter.isTopic(semantic) || semantic.startsWith("/")) {
            throw new KuraException(
                    KuraErrorCode.INVALID_PARAMETER,
                    "kapua.topic: " + application + "/" + semantic + " is no topic to publish to. It may not be empty"
                            + " nor hold + or #; look at the publisher's topic and at what fills it");
        }
        return this;
    }

    /** Quality of service 2 is sent as 1: the outbox makes at least once of it anyway. */
    Draft draft(byte[] payload) {
        Map<String, String> attributes = new HashMap<>();
        if (qos == 0) {
            attributes.put(QOS, "0");
        }
        if (retain) {
            attributes.put(Attributes.RETAIN, "true");
        }
        if (control) {
            attributes.put(CONTROL, "true");
        }
        return new Draft(outboxPriority(), application + "/" + semantic, attributes, payload);
    }

    /** Whether a record was drafted to go once only. */
    static boolean isSentOnce(StoredRecord stored) {
        return "0".equals(stored.attributes().get(QOS));
    }

    /** Whether a record was drafted to go below {@code $EDC}. */
    static boolean isControl(StoredRecord stored) {
        return stored.attributes().containsKey(CONTROL);
    }

    private Priority outboxPriority() {
        if (priority <= 1) {
            return Priority.CRITICAL;
        }
        return priority <= 3 ? Priority.HIGH : priority <= 7 ? Priority.NORMAL : Priority.LOW;
    }
}
