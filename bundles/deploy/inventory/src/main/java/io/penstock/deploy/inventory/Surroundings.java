// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.inventory;

import io.penstock.cloud.request.AuditTrail;
import io.penstock.deploy.api.Deployment;
import io.penstock.inference.api.SlotStatistics;
import io.penstock.inference.api.Slots;
import io.penstock.kura.seam.EdgeStatistics;
import io.penstock.kura.seam.LinkStatistics;
import io.penstock.kura.seam.Seams;
import io.penstock.kura.seam.StageStatistics;
import io.penstock.kura.seam.audit.AuditLog;
import io.penstock.kura.seam.guard.LocalOnly;
import io.penstock.store.api.Outbox;
import io.penstock.store.api.OutboxStatistics;
import java.util.List;
import java.util.Optional;
import org.eclipse.kura.KuraException;
import org.eclipse.kura.system.SystemResourceInfo;
import org.eclipse.kura.system.SystemService;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** The services that come and go around the inventory. */
@Component(name = "io.penstock.deploy.inventory.surroundings", service = Surroundings.class)
public final class Surroundings extends AuditTrail implements Services {

    @Reference(name = "AuditLog", cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile AuditLog audit;

    @Reference(name = "Deployment", cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile Deployment deployment;

    @Reference(name = "Slots", cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile Slots slots;

    @Reference(name = "Seams", cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile Seams seams;

    @Reference(name = "SystemService", cardinality = ReferenceCardinality.OPTIONAL, policy = ReferencePolicy.DYNAMIC)
    private volatile SystemService system;

    @Reference(name = "Stages")
    private volatile List<StageStatistics> stages;

    @Reference(name = "Links")
    private volatile List<LinkStatistics> links;

    @Reference(name = "Outboxes")
    private volatile List<Outbox> outboxes;

    @Reference(name = "LocalOnly")
    private volatile List<LocalOnly> guards;

    @Activate
    public Surroundings(BundleContext bundle) {
        super(bundle);
    }

    @Override
    public Optional<Deployment> deployment() {
        return Optional.ofNullable(deployment);
    }

    @Override
    public List<SlotStatistics> slots() {
        return Optional.ofNullable(slots).map(Slots::statistics).orElse(List.of());
    }

    @Override
    public List<EdgeStatistics> edges() {
        return Optional.ofNullable(seams).map(Seams::edges).orElse(List.of());
    }

    @Override
    public Optional<String> stopRefused(String symbolicName) {
        return guards.stream()
                .flatMap(each -> each.refusal(symbolicName).stream())
                .findFirst();
    }

    @Override
    public List<StageStatistics> stages() {
        return List.copyOf(stages);
    }

    @Override
    public List<LinkStatistics> links() {
        return List.copyOf(links);
    }

    @Override
    public List<OutboxStatistics> outboxes() {
        return outboxes.stream().map(Outbox::statistics).toList();
    }

    @Override
    public List<SystemResourceInfo> systemPackages() throws KuraException {
        SystemService now = system;
        return now == null ? List.of() : now.getSystemPackages();
    }

    @Override
    protected Optional<AuditLog> log() {
        return Optional.ofNullable(audit);
    }
}
