// SPDX-License-Identifier: Apache-2.0
package io.penstock.console.command;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.penstock.inference.api.Quarantined;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.felix.hc.api.Result;

/** The models that never serve here, whether their bundles are installed or not. No defect: no check. */
final class QuarantineTable implements Section {

    private final Supplier<List<Quarantined>> quarantine;

    QuarantineTable(Supplier<List<Quarantined>> quarantine) {
        this.quarantine = quarantine;
    }

    @Override
    public String name() {
        return "quarantine";
    }

    @Override
    public JsonElement status() {
        var rows = new JsonArray();
        for (Quarantined model : quarantine.get()) {
            var row = new JsonObject();
            row.addProperty("sha256", model.sha256());
            row.addProperty("since", model.since().toString());
            row.addProperty("reason", model.reason());
            rows.add(row);
        }
        return rows;
    }

    @Override
    public void metrics(Exposition out) {
        out.gauge(
                "penstock_quarantined_models",
                "Models that never serve here.",
                quarantine.get().size());
    }

    @Override
    public Map<String, Supplier<Result>> checks() {
        return Map.of();
    }
}
