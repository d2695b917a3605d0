// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.inventory;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.penstock.deploy.api.Blast;
import io.penstock.deploy.api.InstalledSet;
import io.penstock.deploy.api.Preview;
import io.penstock.deploy.api.Progress;
import java.util.Collection;
import java.util.List;

/** Sets and changes of them as JSON. */
final class Changes {

    private Changes() {}

    static JsonObject set(InstalledSet set) {
        var bundles = new JsonArray();
        for (InstalledSet.Member member : set.bundles()) {
            JsonObject json = named(member.symbolicName(), member.version());
            json.addProperty("sha256", member.sha256());
            json.addProperty("signer", member.signer());
            bundles.add(json);
        }
        var packages = new JsonArray();
        for (InstalledSet.Package unit : set.packages()) {
            JsonObject json = named(unit.name(), unit.version());
            json.add("bundles", texts(unit.symbolicNames()));
            packages.add(json);
        }
        var json = new JsonObject();
        json.addProperty("id", set.id());
        json.addProperty("confirmed", set.confirmed());
        json.add("bundles", bundles);
        json.add("packages", packages);
        return json;
    }

    static JsonObject history(List<Progress> history) {
        var list = new JsonArray();
        history.forEach(progress -> list.add(progress(progress)));
        var json = new JsonObject();
        json.add("history", list);
        return json;
    }

    static JsonObject progress(Progress progress) {
        var json = new JsonObject();
        json.addProperty("id", progress.id());
        json.addProperty("way", progress.origin().way());
        json.addProperty("actor", progress.origin().actor());
        json.addProperty("title", progress.title());
        json.addProperty("phase", progress.phase().name());
        json.addProperty("percent", progress.percent());
        json.addProperty("reason", progress.reason().orElse(""));
        json.addProperty("message", progress.message());
        json.add("predicted", blast(progress.predicted()));
        json.add("touched", blast(progress.touched()));
        json.addProperty("since", progress.since().toString());
        return json;
    }

    static JsonObject preview(Preview preview) {
        JsonObject json = named(preview.unit().name(), preview.unit().version());
        json.addProperty("trusted", preview.verdict().trusted());
        json.addProperty("signer", preview.verdict().signer());
        json.add("blast", blast(preview.blast()));
        var remarks = texts(preview.verdict().remarks());
        remarks.addAll(texts(preview.remarks()));
        json.add("remarks", remarks);
        return json;
    }

    private static JsonObject blast(Blast blast) {
        var json = new JsonObject();
        json.add("added", sorted(blast.added()));
        json.add("removed", sorted(blast.removed()));
        json.add("disturbed", sorted(blast.disturbed()));
        return json;
    }

    private static JsonObject named(String name, String version) {
        var json = new JsonObject();
        json.addProperty("name", name);
        json.addProperty("version", version);
        return json;
    }

    private static JsonArray sorted(Collection<String> texts) {
        return texts(texts.stream().sorted().toList());
    }

    private static JsonArray texts(Collection<String> texts) {
        var list = new JsonArray();
        texts.forEach(list::add);
        return list;
    }
}
