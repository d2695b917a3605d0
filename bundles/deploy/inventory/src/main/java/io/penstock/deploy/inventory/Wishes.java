// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.inventory;

import com.google.gson.JsonObject;
import io.penstock.cloud.request.Json;
import io.penstock.cloud.request.Names;
import io.penstock.cloud.request.Refusal;
import io.penstock.deploy.api.Action;
import io.penstock.deploy.api.Terms;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Changes that are wished for in JSON: what, and on what terms. */
final class Wishes {

    private static final long LONGEST_MILLIS = Duration.ofHours(1).toMillis();

    private Wishes() {}

    static Action action(JsonObject json) throws Refusal {
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

    /** The usual terms where nothing else is said. */
    static Terms terms(JsonObject json) throws Refusal {
        Terms usual = Terms.usual();
        long records = whole(json, "records", usual.records());
        long millis = whole(json, "trial_ms", usual.trial().toMillis());
        if (records < 0 || millis < 0 || millis > LONGEST_MILLIS) {
            throw Refusal.bad(
                    "preview.terms", "A trial is of no records or more, and of no time to an hour. Send such terms.");
        }
        return new Terms(Json.truth(json, "widely", usual.widely()), records, Duration.ofMillis(millis));
    }

    private static long whole(JsonObject json, String name, long usual) throws Refusal {
        return json.has(name) ? Json.requiredWhole(json, name) : usual;
    }
}
