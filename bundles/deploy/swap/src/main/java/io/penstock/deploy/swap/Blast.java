// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.swap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.osgi.framework.Bundle;
import org.osgi.framework.namespace.HostNamespace;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleWire;
import org.osgi.framework.wiring.BundleWiring;

/** Which other bundles stand on the classes of some: they would keep the old classes after a move. */
final class Blast {

    static List<String> dependants(Collection<Bundle> going) {
        var names = new TreeSet<String>();
        for (Bundle bundle : going) {
            BundleWiring wiring = bundle.adapt(BundleWiring.class);
            if (wiring != null) {
                for (String namespace : List.of(PackageNamespace.PACKAGE_NAMESPACE, HostNamespace.HOST_NAMESPACE)) {
                    for (BundleWire wire : wiring.getProvidedWires(namespace)) {
                        Bundle user = wire.getRequirer().getBundle();
                        if (!going.contains(user) && user.getState() != Bundle.UNINSTALLED) {
                            names.add(user.getSymbolicName());
                        }
                    }
                }
            }
        }
        return new ArrayList<>(names);
    }

    private Blast() {}
}
