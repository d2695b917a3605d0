// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.request;

import com.google.gson.JsonElement;
import java.nio.charset.StandardCharsets;
import org.eclipse.kura.message.KuraPayload;

/** Answers to what was done; {@code response.code} is 200 in all of them. */
public final class Replies {

    private Replies() {}

    public static KuraPayload done() {
        var payload = new KuraPayload();
        payload.addMetric("response.code", 200);
        return payload;
    }

    /** @param body sent in UTF-8 */
    public static KuraPayload text(String body) {
        KuraPayload payload = done();
        payload.setBody(body.getBytes(StandardCharsets.UTF_8));
        return payload;
    }

    public static KuraPayload json(JsonElement body) {
        return text(body.toString());
    }
}
