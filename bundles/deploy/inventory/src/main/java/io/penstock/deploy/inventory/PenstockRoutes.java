// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.inventory;

import static io.penstock.cloud.request.Route.changes;
import static io.penstock.cloud.request.Route.reads;

import com.google.gson.JsonObject;
import io.penstock.cloud.request.Json;
import io.penstock.cloud.request.Names;
import io.penstock.cloud.request.Refusal;
import io.penstock.cloud.request.Replies;
import io.penstock.cloud.request.Request;
import io.penstock.cloud.request.Route;
import io.penstock.deploy.api.Action;
import io.penstock.deploy.api.Deployment;
import io.penstock.deploy.api.Origin;
import io.penstock.deploy.api.Submission;
import java.util.List;
import java.util.function.Function;
import org.eclipse.kura.message.KuraPayload;

/** PENSTOCK-V1: what Kura's applications have no words for. A file never comes this way: that is DEPLOY-V2's. */
final class PenstockRoutes {

    private static final String APPLICATION = "PENSTOCK-V1";

    private final Services services;

    PenstockRoutes(Services services) {
        this.services = services;
    }

    List<Route> routes() {
        return List.of(
                reads("GET", "slots", request -> Replies.json(Counters.slots(services))),
                reads("GET", "versions", request -> Replies.json(Counters.versions(services))),
                reads("GET", "counters", request -> Replies.json(Counters.all(services))),
                reads("GET", "set", request -> Replies.json(asked(machine -> Changes.set(machine.installed())))),
                reads("GET", "history", request -> Replies.json(asked(machine -> Changes.history(machine.history())))),
                reads("EXEC", "preview", this::preview),
                changes("EXEC", "rollback", this::rollback));
    }

    private KuraPayload preview(Request request) throws Refusal {
        JsonObject json = Json.object(request.json());
        Submission submission = submission("preview", request, Wishes.action(json), json);
        return Replies.json(asked(machine -> Changes.preview(machine.preview(submission))));
    }

    private KuraPayload rollback(Request request) throws Refusal {
        if (request.id().isEmpty()) {
            throw Refusal.bad("request.id", "A roll back needs a request.id, so that it is done once. Send one.");
        }
        JsonObject json = request.hasBody() ? Json.object(request.json()) : new JsonObject();
        Submission submission = submission(Names.checked("request.id", request.id()), request, new Action.Undo(), json);
        return Replies.json(asked(machine -> Changes.progress(machine.submit(submission))));
    }

    private static Submission submission(String id, Request request, Action action, JsonObject json) throws Refusal {
        var origin = new Origin(APPLICATION, Names.shown(request.requester()));
        return new Submission(APPLICATION + "/" + id, origin, action, Wishes.terms(json));
    }

    private JsonObject asked(Function<Deployment, JsonObject> question) throws Refusal {
        Deployment machine = services.deployment()
                .orElseThrow(() -> Refusal.missing(
                        "deploy.no_machine",
                        "Nothing can be installed on this gateway: io.penstock.deploy.machine does not run. Start"
                                + " it."));
        return Answers.of(() -> question.apply(machine));
    }
}
