// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.simulator;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.kura.message.KuraPayload;

/** Requests that wait for their reply. */
final class KapuaRequests {

    private static final Set<Integer> CODES = Set.of(200, 400, 404, 500);
    private static final String REQUESTER = "KapuaPool-1795222509421-9010919387914743069";

    private final Map<String, CompletableFuture<KapuaReply>> open = new ConcurrentHashMap<>();
    private final AtomicLong ids = new AtomicLong(
            -7_576_434_889_129_267_243L + ThreadLocalRandom.current().nextInt());

    record Open(String requester, String id, CompletableFuture<KapuaReply> reply) {}

    /** Ids are signed 64-bit numbers; these are negative, and no two Kapuas begin with the same. */
    Open open() {
        String id = Long.toString(ids.getAndAdd(982_451_653L));
        var reply = new CompletableFuture<KapuaReply>();
        open.put(id, reply);
        return new Open(REQUESTER, id, reply);
    }

    /**
     * {@code $EDC/account/requester/application/REPLY/id}.
     *
     * @throws IllegalStateException where the reply is one that Kapua could not use
     * @throws ClassCastException where its code is no INT32
     */
    void reply(String[] tokens, KuraPayload payload) {
        if (tokens.length != 6 || !tokens[2].equals(REQUESTER)) {
            throw new IllegalStateException("a reply of " + tokens.length + " tokens to " + tokens[2]);
        }
        Integer code = (Integer) payload.getMetric("response.code");
        if (code == null || !CODES.contains(code)) {
            throw new IllegalStateException("response.code " + code);
        }
        CompletableFuture<KapuaReply> waiting = open.remove(tokens[5]);
        if (waiting == null) {
            throw new IllegalStateException("a reply to no request, or a second one");
        }
        waiting.complete(new KapuaReply(code, payload));
    }
}
