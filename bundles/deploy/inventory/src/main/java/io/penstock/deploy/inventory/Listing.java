// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.inventory;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import io.penstock.deploy.api.InstalledSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.eclipse.kura.system.SystemResourceInfo;
import org.eclipse.kura.system.SystemResourceType;
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

    /** All there is, by name, as Kura sorts it. */
    JsonArray inventory(List<SystemResourceInfo> systemPackages) {
        var all = new ArrayList<>(systemPackages);
        bundles.forEach(bundle -> all.add(
                new SystemResourceInfo(name(bundle), bundle.getVersion().toString(), SystemResourceType.BUNDLE)));
        set.packages()
                .forEach(unit -> all.add(new SystemResourceInfo(unit.name(), unit.version(), SystemResourceType.DP)));
        all.sort(Comparator.comparing(SystemResourceInfo::getName));
        return resources(all);
    }

    static JsonArray resources(List<SystemResourceInfo> resources) {
        var list = new JsonArray();
        for (SystemResourceInfo resource : resources) {
            var json = new JsonObject();
            json.addProperty("name", resource.getName());
            json.addProperty("version", resource.getVersion());
            json.addProperty("type", resource.getTypeString());
            list.add(json);
        }
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
            List<Bundle> own = bundles.stream()
                    .filter(bundle -> unit.symbolicNames().contains(name(bundle)))
                    .toList();
            var members = new JsonArray();
            own.forEach(bundle -> members.add(json(bundle)));
            var json = new JsonObject();
            json.addProperty("name", unit.name());
            json.addProperty("version", unit.version());
            json.add("bundles", members);
            json.addProperty("signed", !own.isEmpty() && own.stream().allMatch(this::isSigned));
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
