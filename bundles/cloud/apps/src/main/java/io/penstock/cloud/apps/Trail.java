// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.apps;

import io.penstock.cloud.request.Audit;
import io.penstock.cloud.request.AuditTrail;
import io.penstock.cloud.request.Seen;
import io.penstock.kura.seam.audit.AuditLog;
import java.util.Map;
import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** {@link AuditTrail} as a component. */
@Component(name = "io.penstock.cloud.apps.trail", service = Trail.class)
public final class Trail implements Audit {

    private final AuditTrail trail;

    @Reference(name = "AuditLog", cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile AuditLog kept;

    @Activate
    public Trail(BundleContext bundle) {
        this.trail = new AuditTrail(bundle, () -> Optional.ofNullable(kept));
    }

    @Override
    public void audit(String event, Map<String, String> facts) {
        trail.audit(event, facts);
    }

    @Override
    public Seen seen(String application) {
        return trail.seen(application);
    }
}
