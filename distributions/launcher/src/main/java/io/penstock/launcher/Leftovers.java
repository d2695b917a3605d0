// SPDX-License-Identifier: Apache-2.0
package io.penstock.launcher;

import java.lang.reflect.Field;
import java.util.HashMap;
import java.util.Map;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.BundleListener;
import org.osgi.framework.launch.Framework;

/**
 * Lets go of bundles that were uninstalled.
 *
 * <p>Felix 7.0.5 remembers for each bundle which services it used, also with a count of zero and also when the bundle is
 * gone ({@code ServiceRegistry.m_inUseMap}, which {@code ungetServices} does not clean): with each swap some 20 kB stay
 * behind, for ever, and no call of OSGi's gives them back. A framework that has no such memory is left alone.
 */
final class Leftovers implements BundleListener {

    private final Map<?, ?> uses;

    private Leftovers(Map<?, ?> uses) {
        this.uses = uses;
    }

    /** @param framework is initialised, so that it has a context */
    static void tidy(Framework framework) {
        framework.getBundleContext().addBundleListener(new Leftovers(uses(framework)));
    }

    @Override
    public void bundleChanged(BundleEvent event) {
        if (event.getType() == BundleEvent.UNINSTALLED) {
            uses.remove(event.getBundle());
        }
    }

    static Map<?, ?> uses(Framework framework) {
        try {
            return (Map<?, ?>) value(value(framework, "m_registry"), "m_inUseMap");
        } catch (ReflectiveOperationException otherFramework) {
            return new HashMap<>();
        }
    }

    private static Object value(Object owner, String name) throws ReflectiveOperationException {
        Field field = owner.getClass().getDeclaredField(name);
        field.setAccessible(true);
        return field.get(owner);
    }
}
