// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.wire.component;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Map;
import org.eclipse.kura.cloudconnection.message.KuraMessage;
import org.eclipse.kura.message.KuraPayload;
import org.eclipse.kura.type.ByteArrayValue;
import org.eclipse.kura.type.LongValue;
import org.eclipse.kura.type.StringValue;
import org.eclipse.kura.type.TypedValue;
import org.eclipse.kura.wire.WireRecord;

/**
 * Makes a message of a record: each property a metric, and a property of the message, by which a publisher fills its
 * topic.
 *
 * <p>The payload's time is the record's {@code assetTimestamp} (ms) where it has one, so that a record that waited keeps
 * the time at which it was read; else it is now, which is all that Kura has.
 *
 * @param body name of the property that becomes the body; empty for none
 * @param removeBody whether that one is left out of metrics and properties
 */
record MessageMaker(String body, boolean removeBody, Clock clock) {

    private static final String TIME = "assetTimestamp";

    /** For any publisher: what it may look for in the properties is there. */
    KuraMessage make(WireRecord wireRecord) {
        KuraPayload payload = payload(wireRecord);
        return new KuraMessage(payload, payload.metrics()); // which it copies
    }

    /** For one of ours, which looks into the metrics where a message has no such property. */
    KuraMessage withoutProperties(WireRecord wireRecord) {
        return new KuraMessage(payload(wireRecord));
    }

    private KuraPayload payload(WireRecord wireRecord) {
        Map<String, TypedValue<?>> values = wireRecord.getProperties();
        var payload = new RecordPayload(values, removeBody ? body : "");
        payload.setTimestamp(time(values));
        TypedValue<?> chosen = body.isEmpty() ? null : values.get(body);
        if (chosen instanceof StringValue text) {
            payload.setBody(text.getValue().getBytes(StandardCharsets.UTF_8));
        } else if (chosen instanceof ByteArrayValue bytes) {
            payload.setBody(bytes.getValue());
        }
        return payload;
    }

    private Date time(Map<String, TypedValue<?>> values) {
        return values.get(TIME) instanceof LongValue given ? new Date(given.getValue()) : new Date(clock.millis());
    }
}
