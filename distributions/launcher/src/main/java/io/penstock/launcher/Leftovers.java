// SPDX-License-Identifier: Apache-2.0
package io.penstock.launcher;

import java.lang.reflect.Field;
import java.util.HashMap;
import java.util.Map;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.BundleListener;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.launch.Framework;

/**
 * Lets go of bundles that were uninstalled: with each swap some 20 kB would stay behind, for ever, and no call of OSGi's
 * gives them back.
 *
 * <p>Felix's framework 7.0.5 remembers for each bundle which services it used, also with a count of zero ({@code
 * ServiceRegistry.m_inUseMap}, which {@code ungetServices} does not clean), and Felix's log 1.3.0 each bundle's loggers
 * ({@code LoggerAdminImpl._loggers}). Others, which have no such fields, are left alone.
 */
final class Leftovers implements BundleListener {

    private static final String LOGGERS = "org.osgi.service.log.admin.LoggerAdmin";

    private final BundleContext context;
    private final Map<?, ?> uses;

    private Leftovers(Framework framework) {
        this.context = framework.getBundleContext();
        this.uses = uses(framework);
    }

    /** @param framework is initialised, so that it has a context */
    static void tidy(Framework framework) {
        framework.getBundleContext().addBundleListener(new Leftovers(framework));
    }

    @Override
    public void bundleChanged(BundleEvent event) {
        if (event.getType() == BundleEvent.UNINSTALLED) {
            uses.remove(event.getBundle());
            ServiceReference<?> reference = context.getServiceReference(LOGGERS);
            if (reference != null) {
                forgetLoggers(map(context.getService(reference), "_loggers"), event.getBundle());
                context.ungetService(reference);
            }
        }
    }

    static Map<?, ?> uses(Framework framework) {
        try {
            return map(value(framework, "m_registry"), "m_inUseMap");
        } catch (ReflectiveOperationException otherFramework) {
            return new HashMap<>();
        }
    }

    static void forgetLoggers(Map<?, ?> loggers, Bundle gone) {
        loggers.keySet().removeIf(key -> {
            try {
                return gone.equals(value(key, "m_bundle"));
            } catch (ReflectiveOperationException otherKey) {
                return false;
            }
        });
    }

    private static Map<?, ?> map(Object owner, String name) {
        try {
            return (Map<?, ?>) value(owner, name);
        } catch (ReflectiveOperationException otherVersion) {
            return new HashMap<>();
        }
    }

    private static Object value(Object owner, String name) throws ReflectiveOperationException {
        Field field = owner.getClass().getDeclaredField(name);
        field.setAccessible(true);
        return field.get(owner);
    }
}
