// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.conformance;

import java.util.Optional;
import org.eclipse.kura.configuration.ConfigurationService;
import org.eclipse.kura.wire.WireHelperService;
import org.eclipse.kura.wire.graph.WireGraphService;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the suite once, as soon as the gateway has the services that every gateway has, on a thread of its own. To run it
 * again, stop the bundle and start it.
 */
@Component(name = "io.penstock.kura.conformance", immediate = true)
public final class Conformance {

    private static final Logger LOG = LoggerFactory.getLogger(Conformance.class);

    private final BundleContext context;
    private final Thread thread;
    private Optional<ServiceRegistration<Report>> reported = Optional.empty();

    @Activate
    public Conformance(
            BundleContext context,
            @Reference(name = "ConfigurationService") ConfigurationService configurations,
            @Reference(name = "ConfigurationAdmin") ConfigurationAdmin admin,
            @Reference(name = "WireHelperService") WireHelperService wires,
            @Reference(name = "WireGraphService") WireGraphService graph) {
        this.context = context;
        this.thread = new Thread(this::run, "penstock-conformance");
        thread.start();
    }

    @Deactivate
    void stop() {
        thread.interrupt();
        withdraw();
    }

    private void run() {
        try {
            Report report = new Suite(new Host(context), LOG::info).run();
            LOG.info("{}: {}", Report.RESULT, report.summary());
            report(report);
        } catch (InterruptedException | IllegalStateException e) {
            LOG.warn("stopped before the end, nothing is reported", e);
        } catch (Unmet e) {
            LOG.error("not run: {}", e.getMessage());
        }
    }

    private synchronized void report(Report report) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("stopped at the end");
        }
        reported = Optional.of(context.registerService(Report.class, report, report.properties()));
    }

    private synchronized void withdraw() {
        reported.ifPresent(ServiceRegistration::unregister);
        reported = Optional.empty();
    }
}
