// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.message;

import java.text.ParseException;
import org.osgi.annotation.versioning.ProviderType;

/** A request, with what its reply is sent back by. */
@ProviderType
public class KuraRequestPayload extends KuraPayload {

    public static final String METRIC_REQUEST_ID = "request.id";
    public static final String REQUESTER_CLIENT_ID = "requester.client.id";

    public KuraRequestPayload() {}

    /** A copy of another payload; body, time and position are shared with it. */
    public KuraRequestPayload(KuraPayload payload) {
        payload.metrics().forEach(this::addMetric);
        setBody(payload.getBody());
        setTimestamp(payload.getTimestamp());
        setPosition(payload.getPosition());
    }

    /** @throws ParseException if the payload has no request id */
    public static KuraRequestPayload buildFromKuraPayload(KuraPayload payload) throws ParseException {
        if (payload.getMetric(METRIC_REQUEST_ID) == null) {
            throw new ParseException("a request needs the metric " + METRIC_REQUEST_ID, 0);
        }
        return new KuraRequestPayload(payload);
    }

    /** The last part of the reply's topic. */
    public String getRequestId() {
        return (String) getMetric(METRIC_REQUEST_ID);
    }

    public void setRequestId(String requestId) {
        addMetric(METRIC_REQUEST_ID, requestId);
    }

    /** Whom the reply is addressed to. */
    public String getRequesterClientId() {
        return (String) getMetric(REQUESTER_CLIENT_ID);
    }

    public void setRequesterClientId(String requesterClientId) {
        addMetric(REQUESTER_CLIENT_ID, requesterClientId);
    }
}
