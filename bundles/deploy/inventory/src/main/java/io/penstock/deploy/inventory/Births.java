// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.inventory;

import io.penstock.cloud.kapua.birth.BirthProperties;
import io.penstock.deploy.api.DeployListener;
import io.penstock.deploy.api.Progress;
import java.util.Dictionary;
import java.util.Hashtable;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Registers a {@link BirthGroup} and says when it has changed: looked at after each step of the machine, and now and then,
 * since a pinned slot changes without one. On a thread of its own.
 */
@Component(name = "io.penstock.deploy.inventory.births", service = DeployListener.class, immediate = true)
public final class Births implements DeployListener {

    private static final Logger LOG = LoggerFactory.getLogger(Births.class);
    private static final int SECONDS = 10;

    private final BirthGroup group;
    private final ServiceRegistration<BirthProperties> registration;
    private final ScheduledExecutorService worker;
    private long changes; // the worker's

    @Activate
    public Births(BundleContext context, @Reference(name = "Surroundings") Surroundings surroundings) {
        this(context, (Services) surroundings);
    }

    Births(BundleContext context, Services services) {
        group = new BirthGroup(services);
        group.hasChanged();
        registration = context.registerService(BirthProperties.class, group, count(0));
        worker = Executors.newSingleThreadScheduledExecutor(task -> {
            var thread = new Thread(task, "penstock-births");
            thread.setDaemon(true);
            return thread;
        });
        worker.scheduleWithFixedDelay(this::look, SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void changed(Progress progress) {
        try {
            worker.execute(this::look);
        } catch (RejectedExecutionException e) {
            LOG.debug("A step came while the births were closed; the next start tells it", e);
        }
    }

    private void look() {
        try {
            if (group.hasChanged()) {
                registration.setProperties(count(++changes));
            }
        } catch (RuntimeException e) {
            LOG.warn("inventory.births: what is in the birth may be old; it is looked at again soon", e);
        }
    }

    @Deactivate
    void close() {
        worker.shutdownNow();
        registration.unregister();
    }

    private static Dictionary<String, Object> count(long changes) {
        return new Hashtable<>(Map.of("service.changecount", changes));
    }
}
