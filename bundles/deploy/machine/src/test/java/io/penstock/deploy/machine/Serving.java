// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.machine;

import java.util.Hashtable;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** Copied into bundles of a test: has one component, by the bundle's name. */
public final class Serving implements BundleActivator {

    /** A header of a bundle that must stop before its successor starts. */
    static final String EXCLUSIVE = "Exclusive: true\n";

    @Override
    public void start(BundleContext context) {
        var properties = new Hashtable<String, Object>();
        properties.put("kura.service.pid", context.getBundle().getSymbolicName());
        properties.put("penstock.exclusive", context.getBundle().getHeaders().get("Exclusive") != null);
        context.registerService(Runnable.class, () -> {}, properties);
    }

    @Override
    public void stop(BundleContext context) {
        // the framework takes the component away
    }
}
