// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.apps.wire;

import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import org.eclipse.kura.asset.Asset;
import org.eclipse.kura.driver.Driver;
import org.eclipse.kura.wire.WireComponent;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** Which components are drivers, assets and wire components. Any thread. */
@Component(name = "io.penstock.cloud.apps.kinds", service = Kinds.class)
public final class Kinds {

    private final Set<String> drivers = new ConcurrentSkipListSet<>();
    private final Set<String> assets = new ConcurrentSkipListSet<>();
    private final Set<String> stages = new ConcurrentSkipListSet<>();

    @Activate
    public Kinds() {
        // what there is comes through the references
    }

    SortedSet<String> drivers() {
        return new TreeSet<>(drivers);
    }

    SortedSet<String> assets() {
        return new TreeSet<>(assets);
    }

    SortedSet<String> all() {
        SortedSet<String> all = new TreeSet<>(drivers);
        all.addAll(assets);
        all.addAll(stages);
        return all;
    }

    @Reference(
            name = "Driver",
            service = Driver.class,
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC)
    void addDriver(Map<String, Object> properties) {
        drivers.add(pid(properties));
    }

    void removeDriver(Map<String, Object> properties) {
        drivers.remove(pid(properties));
    }

    @Reference(
            name = "Asset",
            service = Asset.class,
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC)
    void addAsset(Map<String, Object> properties) {
        assets.add(pid(properties));
    }

    void removeAsset(Map<String, Object> properties) {
        assets.remove(pid(properties));
    }

    @Reference(
            name = "WireComponent",
            service = WireComponent.class,
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC)
    void addStage(Map<String, Object> properties) {
        stages.add(pid(properties));
    }

    void removeStage(Map<String, Object> properties) {
        stages.remove(pid(properties));
    }

    private static String pid(Map<String, Object> properties) {
        return String.valueOf(properties.getOrDefault("kura.service.pid", properties.get("service.pid")));
    }
}
