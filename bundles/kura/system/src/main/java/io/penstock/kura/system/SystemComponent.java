// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.system;

import java.nio.file.Path;
import java.util.Properties;
import org.eclipse.kura.system.SystemService;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Version;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;

/** The system service. Its pid is Kura's, by which consoles and graphs find it. */
@Component(
        name = "org.eclipse.kura.system.SystemService",
        service = SystemService.class,
        immediate = true,
        configurationPolicy = ConfigurationPolicy.IGNORE,
        property = "service.pid=org.eclipse.kura.system.SystemService")
public final class SystemComponent extends Gateway {

    private static final Path ROOT = Path.of("/");

    /** Creates the folders that the gateway writes to; throws if it cannot. */
    @Activate
    public SystemComponent(BundleContext context) {
        super(properties(context), context::getBundles, ROOT);
    }

    private static Properties properties(BundleContext context) {
        Version version = context.getBundle().getVersion();
        var number = version.getMajor() + "." + version.getMinor() + "." + version.getMicro();
        var properties = new GatewayProperties(context::getProperty, number, ROOT).collect();
        Folders.create(properties);
        return properties;
    }
}
