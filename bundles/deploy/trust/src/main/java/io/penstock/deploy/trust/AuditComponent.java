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
import org.osgi.service.metatype.annotations.Designate;

/** The audit trail as a service, in {@code audit/} of the data folder. */
@Component(
        name = AuditConfig.PID,
        immediate = true,
        service = {Auditor.class, AuditLog.class, ConfigurableComponent.class})
@Designate(ocd = AuditConfig.class)
public final class AuditComponent implements Auditor, ConfigurableComponent {

    private static final long KILOBYTE = 1024;

    private final AuditTrail trail;

    /** @throws java.io.UncheckedIOException where nothing can be kept: nothing is then installed either */
    @Activate
    public AuditComponent(BundleContext context, AuditConfig config) {
        Path folder = DataFolder.of(context).resolve("audit");
        var bounds = new AuditTrail.Bounds(config.file_kilobytes() * KILOBYTE, config.files());
        this.trail = new AuditTrail(new Disk(), folder, Clock.systemUTC(), bounds);
        trail.audit("audit.opened", Map.of("java", Runtime.version().toString()));
    }

    @Override
    public void audit(String event, Map<String, String> facts) {
        trail.audit(event, facts);
    }
}
