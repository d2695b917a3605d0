// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.security.keystore;

import java.util.Map;
import org.eclipse.kura.configuration.ConfigurableComponent;
import org.eclipse.kura.configuration.ConfigurationService;
import org.eclipse.kura.crypto.CryptoService;
import org.eclipse.kura.security.keystore.KeystoreService;
import org.eclipse.kura.system.SystemService;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.event.EventAdmin;
import org.osgi.service.metatype.annotations.Designate;

/** A keystore under the name and the keys that it has on a Kura gateway. */
@Component(
        name = KeystoreConfig.PID,
        configurationPolicy = ConfigurationPolicy.REQUIRE,
        immediate = true,
        service = {KeystoreService.class, ConfigurableComponent.class},
        property = {"kura.ui.factory.hide=true", "kura.ui.service.hide=true"})
@Designate(ocd = KeystoreConfig.class, factory = true)
public final class KeystoreComponent extends HostKeystore implements ConfigurableComponent {

    private final Life life;

    @Activate
    public KeystoreComponent(
            KeystoreConfig config,
            Map<String, Object> properties,
            @Reference(name = "SystemService") SystemService system,
            @Reference(name = "CryptoService") CryptoService crypto,
            @Reference(name = "ConfigurationService") ConfigurationService configurations,
            @Reference(name = "EventAdmin") EventAdmin events) {
        this(Life.of(properties, system, crypto, configurations, events), config);
    }

    private KeystoreComponent(Life life, KeystoreConfig config) {
        super(life.begin(config), life.clock(), life::changed);
        this.life = life;
    }

    @Modified
    void updated(KeystoreConfig config) {
        life.update(config, this);
    }
}
