// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.runtime;

import java.nio.file.Path;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;

/**
 * The folder that outlives a start: framework or system property {@code penstock.data.dir}; on Kura {@code penstock} in
 * what its system service calls the data folder, where that is registered by now; else the bundle's own storage.
 *
 * <p>Kura's service is asked by the names of class and method: this bundle imports nothing that may be refreshed.
 */
final class DataFolder {

    private static final String SYSTEM = "org.eclipse.kura.system.SystemService";

    static Path of(BundleContext context) {
        String ours = context.getProperty("penstock.data.dir");
        if (ours != null) {
            return Path.of(ours);
        }
        ServiceReference<?> system = context.getServiceReference(SYSTEM);
        return system == null ? context.getDataFile("").toPath() : kuras(context, system);
    }

    private static Path kuras(BundleContext context, ServiceReference<?> system) {
        try {
            Object service = context.getService(system);
            Bundle provider = system.getBundle();
            if (service == null || provider == null) { // it went away meanwhile
                return context.getDataFile("").toPath();
            }
            Object data =
                    provider.loadClass(SYSTEM).getMethod("getKuraDataDirectory").invoke(service);
            return Path.of(String.valueOf(data), "penstock");
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("inference.no_data_folder: Kura's " + SYSTEM + " is another one", e);
        } finally {
            context.ungetService(system);
        }
    }

    private DataFolder() {}
}
