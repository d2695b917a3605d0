// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.trust;

import io.penstock.deploy.api.DeployException;
import io.penstock.deploy.api.Unit;
import io.penstock.deploy.api.Unit.Item;
import io.penstock.deploy.api.Unit.Role;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What no unit may be, whoever signed it. */
final class Shape {

    private static final String FRAGMENT_HOST = "Fragment-Host";
    private static final Set<String> FRAMEWORK =
            Set.of("system.bundle", "org.apache.felix.framework", "org.eclipse.osgi");
    private static final List<String> START_LEVELS =
            List.of("Bundle-StartLevel", "Bundle-Start-Level", "Start-Level", "StartLevel", "Penstock-StartLevel");

    private Shape() {}

    /** The bundles by path, each of them looked at. */
    static Map<String, BundleFile> check(Unit unit) {
        var names = new HashSet<String>();
        Map<String, BundleFile> bundles = new HashMap<>();
        for (Item item : unit.items()) {
            BundleFile bundle = BundleFile.read(item.path(), item.file());
            if (!names.add(item.symbolicName()) || bundles.put(item.path(), bundle) != null) {
                throw new DeployException(
                        "trust.duplicate_name",
                        "The unit has " + item.symbolicName() + " or " + item.path()
                                + " twice, and one of them would hide the other. Leave one out.");
            }
            names(item, bundle);
            fragment(bundle);
            startLevel(bundle);
            if (item.role() == Role.MODEL) {
                PureData.check(bundle);
            }
        }
        return bundles;
    }

    private static void names(Item item, BundleFile bundle) {
        String name = bundle.name("Bundle-SymbolicName").orElse("");
        if (!name.equals(item.symbolicName())) {
            throw new DeployException(
                    "trust.not_a_bundle",
                    item.path() + " calls itself '" + name + "', not " + item.symbolicName()
                            + ". Build the unit again.");
        }
    }

    private static void fragment(BundleFile bundle) {
        bundle.name(FRAGMENT_HOST)
                .filter(host -> Protected.has(host) || FRAMEWORK.contains(host))
                .ifPresent(host -> {
                    throw new DeployException(
                            "trust.fragment",
                            bundle.path() + " is a fragment of " + host
                                    + ", and would put classes into what decides on trust. It is never installed.");
                });
    }

    private static void startLevel(BundleFile bundle) {
        for (String header : START_LEVELS) {
            if (bundle.header(header).isPresent()) {
                throw new DeployException(
                        "trust.start_level",
                        bundle.path() + " asks for a start level of its own by " + header
                                + ", and could start before what checks it. Remove the header.");
            }
        }
    }
}
