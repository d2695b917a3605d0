// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.apps;

import io.penstock.cloud.request.Audit;
import io.penstock.kura.seam.audit.AuditLog;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps what was asked in the log {@code penstock.audit}, and in the gateway's audit log where there is one. */
@Component(name = "io.penstock.cloud.apps.trail", service = Trail.class)
public final class Trail implements Audit {

    private static final Logger AUDIT = LoggerFactory.getLogger("penstock.audit");
    private static final Logger LOG = LoggerFactory.getLogger(Trail.class);

    @Reference(name = "AuditLog", cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile AuditLog kept;

    @Activate
    public Trail() {
        // the log comes through the reference
    }

    @Override
    public void audit(String event, Map<String, String> facts) {
        AUDIT.info(
                "event={} {}",
                event,
                facts.entrySet().stream()
                        .map(fact -> fact.getKey() + "=\"" + fact.getValue().replace("\"", "'") + "\"")
                        .collect(Collectors.joining(" ")));
        AuditLog log = kept;
        if (log != null) {
            keep(log, event, facts);
        }
    }

    private static void keep(AuditLog log, String event, Map<String, String> facts) {
        try {
            log.audit(event, facts);
        } catch (UncheckedIOException e) {
            LOG.error("audit.not_kept: {} is in the log alone. See to the disk", event, e);
        }
    }
}
