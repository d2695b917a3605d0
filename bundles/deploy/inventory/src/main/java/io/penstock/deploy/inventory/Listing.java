// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.inventory;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.penstock.deploy.api.InstalledSet;
import java.util.Comparator;
import java.util.List;
import org.osgi.framework.Bundle;

/** What is installed, in the words of Kura's INVENTORY-V1. */
final class Listing {

    private final List<Bundle> bundles;
    private final InstalledSet set;

    Listing(List<Bundle> bundles, InstalledSet set) {
        this.bundles = bundles.stream()
                .sorted(Comparator.comparingLong(Bundle::getBundleId))
                .toList();
        this.set = set;
    }

    JsonArray inventory() {
        var list = new JsonArray();
        bundles.forEach(
                bundle -> list.add(entry(name(bundle), bundle.getVersion().toString(), "BUNDLE")));
        set.packages().forEach(unit -> list.add(entry(unit.name(), unit.version(), "DP")));
        return list;
    }

    JsonArray bundles() {
        var list = new JsonArray();
        bundles.forEach(bundle -> list.add(json(bundle)));
        return list;
    }

    JsonArray packages() {
        var list = new JsonArray();
        for (InstalledSet.Package unit : set.packages()) {
            var members = new JsonArray();
            bundles.stream()
                    .filter(bundle -> unit.symbolicNames().contains(name(bundle)))
                    .forEach(bundle -> members.add(json(bundle)));
            var json = new JsonObject();
            json.addProperty("name", unit.name());
            json.addProperty("version", unit.version());
            json.add("bundles", members);
            list.add(json);
        }
        return list;
    }

    private JsonObject json(Bundle bundle) {
        var json = new JsonObject();
        json.addProperty("id", bundle.getBundleId());
        json.addProperty("name", name(bundle));
        json.addProperty("version", bundle.getVersion().toString());
        json.addProperty("state", state(bundle.getState()));
        json.addProperty("signed", isSigned(bundle));
        return json;
    }

    private boolean isSigned(Bundle bundle) {
        return set.bundles().stream()
                .anyMatch(member -> !member.signer().isEmpty()
                        && member.symbolicName().equals(name(bundle))
                        && member.version().equals(bundle.getVersion().toString()));
    }

    private static JsonObject entry(String name, String version, String type) {
        var json = new JsonObject();
        json.addProperty("name", name);
        json.addProperty("version", version);
        json.addProperty("type", type);
        return json;
    }

    private static String name(Bundle bundle) {
        return String.valueOf(bundle.getSymbolicName()); // a bundle of OSGi R3 has none
    }

    private static String state(int state) {
        return switch (state) {
            case Bundle.UNINSTALLED -> "UNINSTALLED";
            case Bundle.INSTALLED -> "INSTALLED";
            case Bundle.RESOLVED -> "RESOLVED";
            case Bundle.STARTING -> "STARTING";
            case Bundle.STOPPING -> "STOPPING";
            default -> "ACTIVE";
        };
    }
}
