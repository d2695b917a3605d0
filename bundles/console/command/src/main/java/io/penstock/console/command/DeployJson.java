// SPDX-License-Identifier: Apache-2.0
package io.penstock.console.command;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.penstock.deploy.api.Blast;
import io.penstock.deploy.api.InstalledSet;
import io.penstock.deploy.api.Preview;
import io.penstock.deploy.api.Progress;
import io.penstock.deploy.api.Quarantined;
import java.util.Collection;
import java.util.List;

/** What the deploy machine says, as JSON. */
final class DeployJson {

    static JsonObject progress(Progress progress) {
        var json = new JsonObject();
        json.addProperty("id", progress.id());
        json.addProperty("way", progress.origin().way());
        json.addProperty("actor", progress.origin().actor());
        json.addProperty("title", progress.title());
        json.addProperty("phase", progress.phase().name());
        json.addProperty("percent", progress.percent());
        progress.reason().ifPresent(reason -> json.addProperty("reason", reason));
        json.addProperty("message", progress.message());
        json.add("predicted", blast(progress.predicted()));
        json.add("touched", blast(progress.touched()));
        json.addProperty("since", progress.since().toString());
        return json;
    }

    static JsonObject preview(Preview preview) {
        var json = new JsonObject();
        json.addProperty("title", (preview.unit().name() + " " + preview.unit().version()).strip());
        json.addProperty("trusted", preview.verdict().trusted());
        json.addProperty("signer", preview.verdict().signer());
        json.add("predicted", blast(preview.blast()));
        json.add("remarks", strings(preview.remarks()));
        return json;
    }

    static JsonObject history(List<Progress> history, List<Quarantined> quarantined) {
        var json = new JsonObject();
        var rows = new JsonArray();
        history.forEach(each -> rows.add(progress(each)));
        json.add("history", rows);
        var out = new JsonArray();
        for (Quarantined each : quarantined) {
            var row = new JsonObject();
            row.addProperty("sha256", each.sha256());
            row.addProperty("title", each.title());
            row.addProperty("reason", each.reason());
            row.addProperty("message", each.message());
            row.addProperty("since", each.since().toString());
            out.add(row);
        }
        json.add("quarantine", out);
        return json;
    }

    static JsonObject set(InstalledSet set) {
        var json = new JsonObject();
        json.addProperty("id", set.id());
        json.addProperty("confirmed", set.confirmed());
        var rows = new JsonArray();
        for (InstalledSet.Member member : set.bundles()) {
            var row = new JsonObject();
            row.addProperty("bundle", member.symbolicName());
            row.addProperty("version", member.version());
            row.addProperty("signer", member.signer().isEmpty() ? "UNSIGNED" : member.signer());
            row.addProperty("sha256", member.sha256());
            rows.add(row);
        }
        json.add("bundles", rows);
        return json;
    }

    private static JsonObject blast(Blast blast) {
        var json = new JsonObject();
        json.add("added", strings(blast.added()));
        json.add("removed", strings(blast.removed()));
        json.add("disturbed", strings(blast.disturbed()));
        return json;
    }

    private static JsonArray strings(Collection<String> texts) {
        var array = new JsonArray();
        texts.stream().sorted().forEach(array::add);
        return array;
    }

    private DeployJson() {}
}
