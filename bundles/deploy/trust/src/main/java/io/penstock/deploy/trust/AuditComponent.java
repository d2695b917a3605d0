// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.trust;

import io.penstock.deploy.api.Auditor;
import io.penstock.deploy.trust.audit.AuditTrail;
import io.penstock.kura.files.Disk;
import io.penstock.kura.seam.audit.AuditLog;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.eclipse.kura.configuration.ConfigurableComponent;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.metatype.annotations.Designate;

/**
 * The audit trail as a service, in {@code audit/} of the data folder. One at a time writes there: it outlives a change of
 * its configuration, and is swapped the exclusive way.
 */
@Component(
        name = AuditConfig.PID,
        immediate = true,
        service = {Auditor.class, AuditLog.class, ConfigurableComponent.class},
        property = "penstock.exclusive:Boolean=true")
@Designate(ocd = AuditConfig.class)
public final class AuditComponent implements Auditor, ConfigurableComponent {

    private static final long KILOBYTE = 1024;

    private final AuditTrail trail;

    /** @throws java.io.UncheckedIOException where nothing can be kept: nothing is then installed either */
    @Activate
    public AuditComponent(BundleContext context, AuditConfig config) {
        Path folder = DataFolder.of(context).resolve("audit");
        this.trail = new AuditTrail(new Disk(), folder, Clock.systemUTC(), bounds(config));
        trail.audit("audit.opened", Map.of("java", Runtime.version().toString()));
    }

    private static AuditTrail.Bounds bounds(AuditConfig config) {
        return new AuditTrail.Bounds(config.file_kilobytes() * KILOBYTE, config.files());
    }

    @Modified
    void updated(AuditConfig config) {
        trail.keepWithin(bounds(config));
    }

    @Deactivate
    void close() {
        trail.close();
    }

    @Override
    public void audit(String event, Map<String, String> facts) {
        trail.audit(event, facts);
    }
}
