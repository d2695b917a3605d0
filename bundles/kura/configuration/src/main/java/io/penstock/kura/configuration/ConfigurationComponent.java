// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.configuration;

import org.eclipse.kura.configuration.ConfigurationService;
import org.eclipse.kura.configuration.metatype.OCDService;
import org.eclipse.kura.crypto.CryptoService;
import org.eclipse.kura.system.SystemService;
import org.osgi.framework.BundleContext;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** The configuration service. When it is registered, the newest snapshot is applied. */
@Component(
        name = "org.eclipse.kura.configuration.ConfigurationService",
        service = {ConfigurationService.class, OCDService.class},
        immediate = true)
public final class ConfigurationComponent extends HostConfigurations {

    private final ConfigurationHost host;

    @Activate
    public ConfigurationComponent(
            BundleContext context,
            @Reference(name = "ConfigurationAdmin") ConfigurationAdmin admin,
            @Reference(name = "SystemService") SystemService system,
            @Reference(name = "CryptoService") CryptoService crypto) {
        this(new ConfigurationHost(context, admin, system, crypto));
    }

    private ConfigurationComponent(ConfigurationHost host) {
        super(host.parts());
        this.host = host;
    }

    @Deactivate
    void close() {
        host.close();
    }
}
