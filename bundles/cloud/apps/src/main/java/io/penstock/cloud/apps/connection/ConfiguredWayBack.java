// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.apps.connection;

import io.penstock.cloud.apps.Trail;
import io.penstock.cloud.apps.configuration.Keeper;
import io.penstock.cloud.apps.configuration.Secrets;
import io.penstock.kura.files.Disk;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.kura.configuration.ConfigurationService;
import org.eclipse.kura.crypto.CryptoService;
import org.eclipse.kura.system.SystemService;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;

/** {@link WayBack} as a component. */
@Component(name = ConfiguredWayBack.PID, service = Keeper.class, immediate = true) // also for what was before a restart
public final class ConfiguredWayBack extends WayBack {

    static final String PID = "io.penstock.cloud.apps.wayback";

    private final ScheduledExecutorService clock;

    /** What may be configured, by ConfigurationAdmin. */
    @interface Config {
        /** How long a connection may take to come back, in seconds. */
        int patience_s() default 60;
    }

    @Activate
    public ConfiguredWayBack(
            Config config,
            @Reference(name = "Connections") Connections connections,
            @Reference(name = "ConfigurationService") ConfigurationService service,
            @Reference(name = "CryptoService") CryptoService crypto,
            @Reference(name = "SystemService") SystemService system,
            @Reference(name = "Trail") Trail trail) {
        this(config, connections, service, crypto, system, trail, Executors.newSingleThreadScheduledExecutor(work -> {
            var thread = new Thread(work, "penstock-way-back");
            thread.setDaemon(true);
            return thread;
        }));
    }

    private ConfiguredWayBack(
            Config config,
            Connections connections,
            ConfigurationService service,
            CryptoService crypto,
            SystemService system,
            Trail trail,
            ScheduledExecutorService clock) {
        super(
                connections::up,
                service,
                new Secrets(crypto),
                new KeptConfigurations(new Disk(), Path.of(system.getKuraDataDirectory(), "way-back.xml")),
                trail,
                (wait, task) -> {
                    var later = clock.schedule(task, wait.toMillis(), TimeUnit.MILLISECONDS);
                    return () -> later.cancel(false);
                },
                Duration.ofSeconds(config.patience_s()));
        this.clock = clock;
    }

    @Deactivate
    void close() {
        clock.shutdownNow();
    }
}
