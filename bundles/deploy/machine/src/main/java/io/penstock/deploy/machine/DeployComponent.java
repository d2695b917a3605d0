// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.machine;

import io.penstock.deploy.api.Auditor;
import io.penstock.deploy.api.DeployListener;
import io.penstock.deploy.api.Deployment;
import io.penstock.deploy.api.Verifier;
import io.penstock.deploy.machine.trial.Trial;
import io.penstock.deploy.swap.Swapper;
import io.penstock.inference.api.Quarantine;
import io.penstock.kura.files.Disk;
import java.io.IOException;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** The machine as a service, over {@code bundles/} of the data folder. */
@Component(
        name = "io.penstock.deploy.machine",
        immediate = true,
        service = {})
public final class DeployComponent {

    private final Assembly assembly;
    private final ServiceRegistration<Deployment> service;

    @Activate
    public DeployComponent(BundleContext context, @Reference Swapper swapper) throws IOException {
        this.assembly = new Assembly(context, swapper, new Disk(), Trial.PATIENCE);
        this.service = context.registerService(Deployment.class, assembly.machine(), null);
    }

    @Deactivate
    void close() {
        service.unregister();
        assembly.close();
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addVerifier(Verifier verifier) {
        assembly.guarded(verifier);
    }

    void removeVerifier(Verifier verifier) {
        assembly.guards().remove(verifier);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addAuditor(Auditor auditor) {
        assembly.guards().add(auditor);
    }

    void removeAuditor(Auditor auditor) {
        assembly.guards().remove(auditor);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addListener(DeployListener listener) {
        assembly.listened(listener);
    }

    void removeListener(DeployListener listener) {
        assembly.teller().remove(listener);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addQuarantine(Quarantine quarantine) {
        assembly.models().add(quarantine);
    }

    void removeQuarantine(Quarantine quarantine) {
        assembly.models().remove(quarantine);
    }
}
