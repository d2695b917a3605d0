// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.inventory;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.penstock.cloud.request.Json;
import io.penstock.cloud.request.Names;
import io.penstock.cloud.request.Refusal;
import java.util.List;
import java.util.Optional;
import org.osgi.framework.Bundle;

/**
 * Which bundle a request means: by name, and version where it has one; by id where it has no name, since an id changes
 * with each installation.
 */
record Wanted(Optional<String> name, Optional<String> version, Optional<String> id) {

    static Wanted of(JsonObject json) throws Refusal {
        var wanted = new Wanted(
                Json.text(json, "name"),
                Json.text(json, "version"),
                Json.member(json, "id").filter(JsonElement::isJsonPrimitive).map(JsonElement::getAsString));
        if (wanted.name.isEmpty() && wanted.id.isEmpty()) {
            throw Refusal.bad("json.missing", "There is neither \"name\" nor \"id\". Send one.");
        }
        return wanted;
    }

    Bundle in(List<Bundle> bundles) throws Refusal {
        List<Bundle> fitting = bundles.stream().filter(this::fits).toList();
        if (fitting.isEmpty()) {
            throw Refusal.missing(
                    "inventory.unknown_bundle",
                    "There is no bundle " + shown() + ". Send one as GET bundles lists it.");
        }
        if (fitting.size() > 1) {
            throw Refusal.bad(
                    "inventory.ambiguous",
                    "There are " + fitting.size() + " bundles " + shown() + ". Send the version too.");
        }
        return fitting.get(0);
    }

    private boolean fits(Bundle bundle) {
        if (name.isEmpty()) {
            return id.filter(String.valueOf(bundle.getBundleId())::equals).isPresent();
        }
        return name.get().equals(bundle.getSymbolicName())
                && version.map(bundle.getVersion().toString()::equals).orElse(true);
    }

    private String shown() {
        return Names.shown(
                name.map(text -> version.map(number -> text + " " + number).orElse(text))
                        .or(() -> id)
                        .orElse(""));
    }
}
