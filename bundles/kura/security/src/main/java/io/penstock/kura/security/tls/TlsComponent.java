// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.security.tls;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.kura.configuration.ConfigurableComponent;
import org.eclipse.kura.configuration.ConfigurationService;
import org.eclipse.kura.security.keystore.KeystoreChangedEvent;
import org.eclipse.kura.security.keystore.KeystoreService;
import org.eclipse.kura.ssl.SslManagerService;
import org.eclipse.kura.ssl.SslServiceListener;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.event.Event;
import org.osgi.service.event.EventHandler;
import org.osgi.service.metatype.annotations.Designate;

/**
 * TLS under the name and the keys that it has on a Kura gateway.
 *
 * <p>Keystores come and go without this component: who holds a context keeps it, and hears that there is a newer one.
 * Kura calls {@code updated} once or twice after each activation: what changes nothing tells nobody.
 */
@Component(
        name = TlsConfig.PID,
        configurationPolicy = ConfigurationPolicy.REQUIRE,
        immediate = true,
        service = {SslManagerService.class, ConfigurableComponent.class, EventHandler.class},
        property = {
            "kura.ui.factory.hide=true",
            "kura.ui.service.hide=true",
            "event.topics=" + KeystoreChangedEvent.EVENT_TOPIC
        })
@Designate(ocd = TlsConfig.class, factory = true)
public final class TlsComponent extends HostTls implements ConfigurableComponent, EventHandler {

    private static final String PID = ConfigurationService.KURA_SERVICE_PID;

    private final List<SslServiceListener> listeners = new CopyOnWriteArrayList<>();
    private volatile Optional<Object> keystore = Optional.empty();
    private volatile Optional<Object> truststore = Optional.empty();

    @Activate
    public TlsComponent(TlsConfig config) {
        super(TlsSettings.of(config));
    }

    @Modified
    void updated(TlsConfig config) {
        var wanted = TlsSettings.of(config);
        if (!wanted.equals(settings())) {
            settings(wanted);
            tell();
        }
    }

    @Reference(
            name = "KeystoreService",
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            unbind = "unsetKeystore")
    void setKeystore(KeystoreService service, Map<String, Object> properties) {
        keystore = Optional.ofNullable(properties.get(PID));
        keys(Optional.of(service));
        tell();
    }

    void unsetKeystore(KeystoreService service) {
        if (isKeys(service)) {
            keystore = Optional.empty();
            keys(Optional.empty());
            tell();
        }
    }

    @Reference(
            name = "TruststoreKeystoreService",
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            unbind = "unsetTruststore")
    void setTruststore(KeystoreService service, Map<String, Object> properties) {
        truststore = Optional.ofNullable(properties.get(PID));
        trusted(Optional.of(service));
        tell();
    }

    void unsetTruststore(KeystoreService service) {
        if (isTrusted(service)) {
            truststore = Optional.empty();
            trusted(Optional.empty());
            tell();
        }
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addListener(SslServiceListener listener) {
        listeners.add(listener);
    }

    void removeListener(SslServiceListener listener) {
        listeners.remove(listener);
    }

    @Override
    public void handleEvent(Event event) {
        Optional<Object> sender = Optional.ofNullable(event.getProperty(KeystoreChangedEvent.SENDER_PID_PROPERTY_KEY));
        if (sender.isPresent() && (sender.equals(keystore) || sender.equals(truststore))) {
            forget();
            tell();
        }
    }

    private void tell() {
        listeners.forEach(SslServiceListener::onConfigurationUpdated);
    }
}
