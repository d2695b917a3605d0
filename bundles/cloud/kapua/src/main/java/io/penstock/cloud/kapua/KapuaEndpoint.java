// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.kapua;

import io.penstock.cloud.kapua.birth.BirthProperties;
import io.penstock.cloud.pump.StoredPassword;
import io.penstock.cloud.pump.TlsSource;
import io.penstock.cloud.session.FileRefusals;
import io.penstock.cloud.session.PahoTransport;
import io.penstock.kura.seam.LinkStatistics;
import io.penstock.kura.seam.guard.LocalOnly;
import io.penstock.store.api.Outbox;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Hashtable;
import java.util.Map;
import org.eclipse.kura.KuraException;
import org.eclipse.kura.cloudconnection.CloudConnectionManager;
import org.eclipse.kura.cloudconnection.CloudEndpoint;
import org.eclipse.kura.cloudconnection.publisher.CloudNotificationPublisher;
import org.eclipse.kura.cloudconnection.request.RequestHandler;
import org.eclipse.kura.cloudconnection.request.RequestHandlerRegistry;
import org.eclipse.kura.configuration.ConfigurableComponent;
import org.eclipse.kura.crypto.CryptoService;
import org.eclipse.kura.ssl.SslManagerService;
import org.eclipse.kura.system.SystemAdminService;
import org.eclipse.kura.system.SystemService;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
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
 * {@link KapuaGateway} as a component.
 *
 * <p>It owns its client id, so a new version starts after the old one has stopped; the outbox takes the data meanwhile.
 * A configuration without a change keeps the connection.
 */
@Component(
        name = KapuaConfig.PID,
        immediate = true,
        configurationPolicy = ConfigurationPolicy.REQUIRE,
        service = {
            CloudEndpoint.class,
            CloudConnectionManager.class,
            RequestHandlerRegistry.class,
            ConfigurableComponent.class,
            LinkStatistics.class
        },
        property = {
            "penstock.exclusive:Boolean=true",
            "kura.ui.service.hide:Boolean=true",
            "kura.ui.factory.hide:Boolean=true"
        })
@Designate(ocd = KapuaConfig.class, factory = true)
public final class KapuaEndpoint extends KapuaGateway implements ConfigurableComponent {

    /** The property by which a service of type RequestHandler says for which application it answers. */
    static final String APPLICATION = "request.handler.id";

    private static final int PAHO_WINDOW = 2_000; // more than the largest window, births and replies beside it

    private final CryptoService crypto;
    private final TlsSource tls;
    private final ServiceRegistration<CloudNotificationPublisher> notifications;
    private final ServiceRegistration<LocalOnly> guard;

    @Activate
    public KapuaEndpoint(
            KapuaConfig config,
            Map<String, Object> properties,
            BundleContext bundle,
            @Reference(name = "Outbox") Outbox outbox,
            @Reference(name = "CryptoService") CryptoService crypto,
            @Reference(name = "SystemService") SystemService system,
            @Reference(name = "SystemAdminService") SystemAdminService administration) {
        this(
                settings(config, properties, crypto),
                pid(properties),
                bundle,
                outbox,
                crypto,
                new SystemProfile(system, administration),
                Path.of(system.getKuraDataDirectory()),
                new TlsSource());
    }

    private KapuaEndpoint(
            KapuaSettings settings,
            String pid,
            BundleContext bundle,
            Outbox outbox,
            CryptoService crypto,
            Profile profile,
            Path data,
            TlsSource tls) {
        super(
                settings,
                new Surroundings(
                        pid,
                        outbox,
                        profile,
                        tls,
                        new PahoTransport(PAHO_WINDOW),
                        credentials -> new FileRefusals(
                                data.resolve("cloud").resolve(pid.replaceAll("[^\\w.-]", "_") + ".refused"),
                                credentials,
                                Clock.systemUTC()),
                        new SecureRandom(),
                        Clock.systemUTC()));
        this.crypto = crypto;
        this.tls = tls;
        start();
        this.notifications = bundle.registerService(
                CloudNotificationPublisher.class,
                registries().notifications(),
                new Hashtable<>(Map.of("kura.service.pid", KapuaLink.notificationPid(pid))));
        this.guard = bundle.registerService(LocalOnly.class, new WishedSettings(pid), new Hashtable<>());
    }

    @Modified
    void updated(KapuaConfig config, Map<String, Object> properties) {
        update(settings(config, properties, crypto));
    }

    @Deactivate
    void deactivate() {
        guard.unregister();
        notifications.unregister();
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

    @Reference(
            name = "RequestHandler",
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            target = "(" + APPLICATION + "=*)")
    void addHandler(RequestHandler handler, Map<String, Object> properties) throws KuraException {
        registries().applications().registerRequestHandler(String.valueOf(properties.get(APPLICATION)), handler);
    }

    void removeHandler(RequestHandler handler, Map<String, Object> properties) {
        registries().applications().unregister(String.valueOf(properties.get(APPLICATION)), handler);
    }

    @Reference(
            name = "BirthProperties",
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            updated = "changedProperties")
    void addProperties(BirthProperties contribution) {
        registries().contributions().add(contribution);
    }

    void changedProperties(BirthProperties contribution) {
        registries().contributions().changed();
    }

    void removeProperties(BirthProperties contribution) {
        registries().contributions().remove(contribution);
    }

    private static String pid(Map<String, Object> properties) {
        return String.valueOf(properties.getOrDefault("kura.service.pid", properties.get("service.pid")));
    }

    private static KapuaSettings settings(KapuaConfig config, Map<String, Object> properties, CryptoService crypto) {
        StoredPassword password = StoredPassword.of("kapua", properties.get("password"), crypto);
        return KapuaSettings.of(config, password.clear(), password.stored());
    }
}
