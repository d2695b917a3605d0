// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.inventory;

import io.penstock.cloud.request.Application;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.eclipse.kura.KuraException;
import org.eclipse.kura.cloudconnection.message.KuraMessage;
import org.eclipse.kura.message.KuraPayload;

/** Asks an application as a connector does. */
record Asked(Application application) {

    String get(String resource) throws KuraException {
        return body(application.doGet(null, message(resource, "1", "")));
    }

    String exec(String id, String resource, String body) throws KuraException {
        return body(application.doExec(null, message(resource, id, body)));
    }

    private static String body(KuraMessage reply) {
        byte[] body = reply.getPayload().getBody();
        return body == null
                ? String.valueOf(reply.getPayload().getMetric("response.code"))
                : new String(body, StandardCharsets.UTF_8);
    }

    private static KuraMessage message(String resource, String id, String body) {
        var payload = new KuraPayload();
        if (!id.isEmpty()) {
            payload.addMetric("request.id", id);
        }
        payload.addMetric("requester.client.id", "KapuaPool-1");
        payload.setBody(body.getBytes(StandardCharsets.UTF_8));
        return new KuraMessage(payload, Map.of("args", List.of(resource.split("/"))));
    }
}
