// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.swap;

import java.util.ArrayList;
import java.util.List;
import org.osgi.framework.Bundle;
import org.osgi.framework.namespace.HostNamespace;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleWire;
import org.osgi.framework.wiring.BundleWiring;

/** Which other bundles stand on the classes of one: they would keep its old classes after a swap. */
final class Blast {

    static List<String> dependants(Bundle bundle) {
        BundleWiring wiring = bundle.adapt(BundleWiring.class);
        if (wiring == null) {
            return List.of();
        }
        var names = new ArrayList<String>();
        for (String namespace : List.of(PackageNamespace.PACKAGE_NAMESPACE, HostNamespace.HOST_NAMESPACE)) {
            for (BundleWire wire : wiring.getProvidedWires(namespace)) {
                String name = wire.getRequirer().getBundle().getSymbolicName();
                if (!wire.getRequirer().getBundle().equals(bundle) && !names.contains(name)) {
                    names.add(name);
                }
            }
        }
        return List.copyOf(names);
    }

    private Blast() {}
}
