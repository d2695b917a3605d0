// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.request;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.kura.KuraException;
import org.eclipse.kura.cloudconnection.message.KuraMessage;
import org.eclipse.kura.cloudconnection.request.RequestHandler;
import org.eclipse.kura.cloudconnection.request.RequestHandlerContext;
import org.eclipse.kura.message.KuraPayload;

/**
 * An application as routes.
 *
 * <p>A request that arrives a second time is not done a second time: a broker may deliver it again, and somebody may
 * have recorded it. Reading may be repeated.
 */
public class Application implements RequestHandler {

    private static final int LARGEST_BODY = 4 << 20; // a snapshot of a large gateway has some 100 kB

    private final String id;
    private final Audit audit;
    private final List<Route> routes;
    private final Seen seen;

    /** @param id as a topic has it: {@code CONF-V2} */
    public Application(String id, Audit audit, List<Route> routes) {
        this.id = id;
        this.audit = audit;
        this.seen = audit.seen(id);
        this.routes = List.copyOf(routes);
    }

    @Override
    public final KuraMessage doGet(RequestHandlerContext context, KuraMessage message) throws KuraException {
        return answer("GET", context, message);
    }

    @Override
    public final KuraMessage doPut(RequestHandlerContext context, KuraMessage message) throws KuraException {
        return answer("PUT", context, message);
    }

    @Override
    public final KuraMessage doPost(RequestHandlerContext context, KuraMessage message) throws KuraException {
        return answer("POST", context, message);
    }

    @Override
    public final KuraMessage doDel(RequestHandlerContext context, KuraMessage message) throws KuraException {
        return answer("DEL", context, message);
    }

    @Override
    public final KuraMessage doExec(RequestHandlerContext context, KuraMessage message) throws KuraException {
        return answer("EXEC", context, message);
    }

    private KuraMessage answer(String verb, RequestHandlerContext context, KuraMessage message) throws Refusal {
        Request request = Request.of(verb, message, context);
        try {
            Route route = route(request);
            KuraPayload reply = route.step().on(request);
            if (route.changes()) {
                audit.audit("request.done", facts(request));
            }
            return new KuraMessage(reply);
        } catch (KuraException | RuntimeException | StackOverflowError thrown) {
            Refusal refusal = Refusal.of(thrown);
            Map<String, String> facts = facts(request);
            facts.put("reason", refusal.reason());
            audit.audit("request.refused", facts);
            throw refusal;
        }
    }

    private Route route(Request request) throws Refusal {
        for (String token : request.path()) {
            Names.checked("part of a resource", token);
        }
        Route route = routes.stream()
                .filter(each -> each.fits(request))
                .findFirst()
                .orElseThrow(() -> Refusal.missing(
                        "request.unknown_resource",
                        id + " has no " + Names.shown(request.resource()) + ". Ask for one that it has."));
        if (request.body().length > LARGEST_BODY) {
            throw Refusal.bad(
                    "request.too_large",
                    "The body has " + request.body().length + " bytes, " + LARGEST_BODY
                            + " at most. Send less at once.");
        }
        if (route.changes() && !request.id().isEmpty() && !seen.first(request.requester(), request.id())) {
            throw Refusal.bad(
                    "request.replayed", "The request " + Names.shown(request.id()) + " was taken before. Ask anew.");
        }
        return route;
    }

    private Map<String, String> facts(Request request) {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("application", id);
        facts.put("resource", Names.shown(request.resource()));
        facts.put("requester", Names.shown(request.requester()));
        facts.put("request", Names.shown(request.id()));
        facts.put("bytes", String.valueOf(request.body().length));
        return facts;
    }
}
