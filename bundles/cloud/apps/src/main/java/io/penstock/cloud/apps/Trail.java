// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.apps;

import io.penstock.cloud.request.AuditTrail;
import io.penstock.kura.seam.audit.AuditLog;
import java.util.Optional;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** {@link AuditTrail} as a component. */
@Component(name = "io.penstock.cloud.apps.trail", service = Trail.class)
public final class Trail extends AuditTrail {

    @Reference(name = "AuditLog", cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile AuditLog kept;

    @Activate
    public Trail(BundleContext bundle) {
        super(bundle);
    }

    @Override
    protected Optional<AuditLog> log() {
        return Optional.ofNullable(kept);
    }
}
