// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.broker;

import java.io.IOException;
import java.util.Map;
import org.eclipse.kura.configuration.ConfigurableComponent;
import org.eclipse.kura.configuration.Password;
import org.eclipse.kura.crypto.CryptoService;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The broker as a component. It owns its port, so a new version is started after the old one has stopped.
 *
 * <p>SCR calls one method at a time; a configuration without a change keeps the broker and its sessions.
 */
@Component(
        name = BrokerConfig.PID,
        immediate = true,
        configurationPolicy = ConfigurationPolicy.REQUIRE,
        property = "penstock.exclusive:Boolean=true")
@Designate(ocd = BrokerConfig.class, factory = true)
public final class BrokerComponent implements ConfigurableComponent {

    private static final Logger LOG = LoggerFactory.getLogger(BrokerComponent.class);

    private final CryptoService crypto;
    private Settings settings;
    private Broker broker;

    private record Settings(String host, int port, String user, String password) {}

    @Activate
    public BrokerComponent(BrokerConfig config, Map<String, Object> properties, @Reference CryptoService crypto)
            throws IOException {
        this.crypto = crypto;
        open(settings(config, properties));
    }

    @Modified
    void updated(BrokerConfig config, Map<String, Object> properties) throws IOException {
        Settings next = settings(config, properties);
        if (!next.equals(settings)) {
            broker.close();
            open(next);
        }
    }

    @Deactivate
    void close() {
        broker.close();
    }

    private void open(Settings next) throws IOException {
        broker = new Broker(next.host(), next.port(), next.user(), next.password());
        settings = next;
        LOG.info("broker listens on {}:{}", next.host(), broker.port());
    }

    private Settings settings(BrokerConfig config, Map<String, Object> properties) throws IOException {
        return new Settings(config.host(), config.port(), config.user(), password(properties.get("password")));
    }

    private String password(Object value) throws IOException {
        try {
            String text = value instanceof Password secret ? new String(secret.getPassword()) : String.valueOf(value);
            return value == null || text.isEmpty() ? "" : new String(crypto.decryptAes(text.toCharArray()));
        } catch (org.eclipse.kura.KuraException e) {
            throw new IOException(
                    "broker.password: the stored password cannot be decrypted with this gateway's key. Set it again.",
                    e);
        }
    }
}
