// SPDX-License-Identifier: Apache-2.0
package io.penstock.console.command;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.penstock.deploy.api.Deployment;
import io.penstock.deploy.api.InstalledSet;
import io.penstock.deploy.api.Progress;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.felix.hc.api.Result;

/** The installed set, and what became of the last change. */
final class Deploys implements Section {

    private final Supplier<List<Deployment>> deployments;

    Deploys(Supplier<List<Deployment>> deployments) {
        this.deployments = deployments;
    }

    @Override
    public String name() {
        return "set";
    }

    @Override
    public JsonElement status() {
        var json = new JsonObject();
        for (Deployment deployment : deployments.get()) {
            json = DeployJson.set(deployment.installed());
            List<Progress> history = deployment.history();
            if (!history.isEmpty()) {
                json.add("last", DeployJson.progress(history.get(0)));
            }
        }
        return json;
    }

    @Override
    public void metrics(Exposition out) {
        for (Deployment deployment : deployments.get()) {
            InstalledSet set = deployment.installed();
            out.gauge("penstock_set", "Number of the installed set.", set.id());
            out.gauge("penstock_set_on_trial", "1 while a set is on trial.", set.confirmed() ? 0 : 1);
        }
    }

    @Override
    public Map<String, Supplier<Result>> checks() {
        return Map.of();
    }
}
