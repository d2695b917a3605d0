// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.inventory;

import static io.penstock.cloud.request.Route.changes;
import static io.penstock.cloud.request.Route.reads;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.penstock.cloud.request.Json;
import io.penstock.cloud.request.Names;
import io.penstock.cloud.request.Refusal;
import io.penstock.cloud.request.Replies;
import io.penstock.cloud.request.Request;
import io.penstock.cloud.request.Route;
import io.penstock.deploy.api.Action;
import io.penstock.deploy.api.DeployException;
import io.penstock.deploy.api.Deployment;
import io.penstock.deploy.api.Origin;
import io.penstock.deploy.api.Submission;
import io.penstock.deploy.api.Terms;
import java.util.List;
import java.util.Optional;
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
                reads("GET", "counters", request -> Replies.json(Counters.all(services))),
                reads(
                        "GET",
                        "set",
                        request -> Replies.json(Changes.set(deployment().installed()))),
                reads("GET", "history", request -> history()),
                reads("EXEC", "preview", this::preview),
                changes("EXEC", "rollback", this::rollback));
    }

    private KuraPayload history() throws Refusal {
        var list = new JsonArray();
        deployment().history().forEach(progress -> list.add(Changes.progress(progress)));
        var json = new JsonObject();
        json.add("history", list);
        return Replies.json(json);
    }

    private KuraPayload preview(Request request) throws Refusal {
        Submission submission = submission("preview", request, action(Json.object(request.json())));
        Deployment deployment = deployment();
        try {
            return Replies.json(Changes.preview(deployment.preview(submission)));
        } catch (DeployException e) {
            throw Refusal.bad(e.reason(), e.getMessage());
        }
    }

    private KuraPayload rollback(Request request) throws Refusal {
        if (request.id().isEmpty()) {
            throw Refusal.bad("request.id", "A roll back needs a request.id, so that it is done once. Send one.");
        }
        Submission submission = submission(Names.checked("request.id", request.id()), request, new Action.Undo());
        Deployment deployment = deployment();
        try {
            return Replies.json(Changes.progress(deployment.submit(submission)));
        } catch (DeployException e) {
            throw Refusal.bad(e.reason(), e.getMessage());
        }
    }

    private static Submission submission(String id, Request request, Action action) {
        var origin = new Origin(APPLICATION, Names.shown(request.requester()));
        return new Submission(APPLICATION + "/" + id, origin, action, Terms.usual());
    }

    private static Action action(JsonObject json) throws Refusal {
        boolean undo = Json.truth(json, "undo", false);
        Optional<List<String>> remove = json.has("remove") ? Optional.of(Json.texts(json, "remove")) : Optional.empty();
        if (undo == remove.isPresent() || remove.filter(List::isEmpty).isPresent()) {
            throw Refusal.bad(
                    "preview.action", "Send either {\"undo\":true} or {\"remove\":[names]}, with a name at least.");
        }
        if (undo) {
            return new Action.Undo();
        }
        for (String name : remove.get()) {
            Names.checked("symbolic name", name);
        }
        return new Action.Remove(remove.get());
    }

    private Deployment deployment() throws Refusal {
        return services.deployment()
                .orElseThrow(() -> Refusal.missing(
                        "deploy.no_machine",
                        "Nothing can be installed on this gateway: io.penstock.deploy.machine does not run. Start"
                                + " it."));
    }
}
