// SPDX-License-Identifier: Apache-2.0
package io.penstock.store.outbox;

import io.penstock.store.api.Outbox;
import io.penstock.store.api.OutboxCursor;
import io.penstock.store.api.OutboxStatistics;
import io.penstock.store.api.OutboxWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.kura.configuration.ConfigurableComponent;
import org.eclipse.kura.configuration.ConfigurationService;
import org.eclipse.kura.security.keystore.KeystoreService;
import org.eclipse.kura.system.SystemService;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.metatype.annotations.Designate;

/**
 * The outbox as a component. It owns its folder, so a new version is started after the old one has stopped; a changed
 * configuration changes limits and drops nobody's cursor.
 */
@Component(
        name = OutboxConfig.PID,
        immediate = true,
        configurationPolicy = ConfigurationPolicy.REQUIRE,
        service = {Outbox.class, ConfigurableComponent.class},
        property = "penstock.exclusive:Boolean=true")
@Designate(ocd = OutboxConfig.class, factory = true)
public final class OutboxComponent implements Outbox, ConfigurableComponent {

    private final SegmentOutbox outbox;
    private final Path data;
    private final Optional<KeystoreService> keystore;

    @Activate
    public OutboxComponent(
            OutboxConfig config,
            Map<String, Object> properties,
            BundleContext context,
            @Reference(name = "system") SystemService system,
            @Reference(
                            name = "KeystoreService",
                            cardinality = ReferenceCardinality.MULTIPLE, // SCR 2.1.16 gives a constructor no null
                            policyOption = ReferencePolicyOption.GREEDY,
                            target = "(kura.service.pid=changeme)")
                    List<KeystoreService> keystores)
            throws IOException {
        this.data = Optional.ofNullable(context.getProperty("penstock.data.dir"))
                .map(Path::of)
                .orElseGet(() -> Path.of(system.getKuraDataDirectory(), "penstock"));
        this.keystore = keystores.stream().findFirst();
        this.outbox = new SegmentOutbox(
                String.valueOf(properties.get(ConfigurationService.KURA_SERVICE_PID)),
                ConfiguredSettings.of(config, data),
                new RealDisk(),
                ConfiguredSettings.sealing(config, this.keystore),
                System::currentTimeMillis);
    }

    @Modified
    void updated(OutboxConfig config) throws IOException {
        outbox.adjust(ConfiguredSettings.of(config, data), ConfiguredSettings.sealing(config, keystore));
    }

    @Deactivate
    void close() {
        outbox.close();
    }

    @Override
    public OutboxWriter open(String source, String destination) {
        return outbox.open(source, destination);
    }

    @Override
    public OutboxCursor cursor(String name) {
        return outbox.cursor(name);
    }

    @Override
    public void forget(String name) {
        outbox.forget(name);
    }

    @Override
    public OutboxStatistics statistics() {
        return outbox.statistics();
    }
}
