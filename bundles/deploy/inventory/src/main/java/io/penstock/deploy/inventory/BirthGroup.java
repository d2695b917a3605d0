// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.inventory;

import io.penstock.cloud.kapua.birth.BirthProperties;
import io.penstock.deploy.api.InstalledSet;
import io.penstock.inference.api.SlotStatistics;
import java.util.Map;
import java.util.TreeMap;

/**
 * The installed set with the versions of what is in it, and what serves each slot, for the birth; a slot that nothing
 * serves has an empty text.
 */
final class BirthGroup implements BirthProperties {

    private final Services services;
    private Map<String, String> last = Map.of(); // guarded by this

    BirthGroup(Services services) {
        this.services = services;
    }

    @Override
    public String group() {
        return "Penstock";
    }

    @Override
    public Map<String, String> properties() {
        var properties = new TreeMap<String, String>();
        InstalledSet set = services.installed();
        properties.put("set", String.valueOf(set.id()));
        properties.put("set.state", set.confirmed() ? "confirmed" : "trial");
        set.packages().forEach(unit -> properties.put("package." + unit.name(), unit.version()));
        set.bundles().forEach(bundle -> properties.put("bundle." + bundle.symbolicName(), bundle.version()));
        for (SlotStatistics slot : services.slots()) {
            properties.put("slot." + slot.slot(), (slot.model() + " " + slot.version()).strip());
        }
        return properties;
    }

    /** Whether the properties are others than when this was asked before. */
    synchronized boolean hasChanged() {
        Map<String, String> now = properties();
        boolean changed = !now.equals(last);
        last = now;
        return changed;
    }
}
