// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.mqtt;

import io.penstock.cloud.pump.TlsSource;
import io.penstock.kura.seam.LinkStatistics;
import io.penstock.store.api.Outbox;
import java.nio.file.Path;
import java.util.Map;
import org.eclipse.kura.cloudconnection.CloudConnectionManager;
import org.eclipse.kura.cloudconnection.CloudEndpoint;
import org.eclipse.kura.configuration.ConfigurableComponent;
import org.eclipse.kura.crypto.CryptoService;
import org.eclipse.kura.ssl.SslManagerService;
import org.eclipse.kura.system.SystemService;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.metatype.annotations.Designate;

/**
 * {@link MqttGateway} as a component. It owns its client id, so a new version starts after the old one has stopped; the
 * outbox keeps the data meanwhile. A configuration without a change keeps the connection.
 */
@Component(
        name = MqttConfig.PID,
        immediate = true,
        configurationPolicy = ConfigurationPolicy.REQUIRE,
        service = {CloudEndpoint.class, CloudConnectionManager.class, ConfigurableComponent.class, LinkStatistics.class
        },
        property = {
            "penstock.exclusive:Boolean=true",
            "kura.ui.service.hide:Boolean=true",
            "kura.ui.factory.hide:Boolean=true"
        })
@Designate(ocd = MqttConfig.class, factory = true)
public final class MqttEndpoint extends MqttGateway implements ConfigurableComponent {

    private final CryptoService crypto;
    private final TlsSource tls;

    @Activate
    public MqttEndpoint(
            MqttConfig config,
            Map<String, Object> properties,
            @Reference(name = "Outbox") Outbox outbox,
            @Reference(name = "CryptoService") CryptoService crypto,
            @Reference(name = "SystemService") SystemService system) {
        this(
                String.valueOf(properties.get("kura.service.pid")),
                Settings.of(config, Passwords.of(properties, crypto)),
                outbox,
                crypto,
                Path.of(system.getKuraDataDirectory(), "cloud"),
                new TlsSource());
    }

    private MqttEndpoint(String pid, Settings settings, Outbox outbox, CryptoService crypto, Path data, TlsSource tls) {
        super(pid, settings, outbox, new Network(data.resolve(pid.replaceAll("[^\\w.-]", "_") + ".refused"), tls));
        this.crypto = crypto;
        this.tls = tls;
    }

    /** After the TLS service is bound. */
    @Activate
    void activated() {
        start();
    }

    @Modified
    void updated(MqttConfig config, Map<String, Object> properties) {
        update(Settings.of(config, Passwords.of(properties, crypto)));
    }

    @Deactivate
    void deactivate() {
        stop();
    }

    @Reference(
            name = "SslManagerService",
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC)
    void setTls(SslManagerService service) {
        tls.set(service);
    }

    void unsetTls(SslManagerService service) {
        tls.unset(service);
    }
}
