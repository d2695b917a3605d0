// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.inventory;

import io.penstock.deploy.api.Deployment;
import io.penstock.inference.api.SlotStatistics;
import io.penstock.inference.api.VersionState;
import io.penstock.inference.api.VersionStatus;
import io.penstock.kura.seam.EdgeStatistics;
import io.penstock.kura.seam.LinkStatistics;
import io.penstock.kura.seam.StageStatistics;
import io.penstock.store.api.OutboxStatistics;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.kura.KuraException;
import org.eclipse.kura.KuraProcessExecutionErrorException;
import org.eclipse.kura.system.SystemResourceInfo;
import org.eclipse.kura.system.SystemResourceType;

/** A gateway with one slot and one edge. */
final class ServicesDouble implements Services {

    Optional<Deployment> deployment = Optional.empty();
    String version = "1.0.0";
    String kept = "";

    /** Of the operating system; they cannot be read where there are none. */
    List<SystemResourceInfo> packages = List.of(new SystemResourceInfo("libc6", "2.36", SystemResourceType.DEB));

    @Override
    public Optional<Deployment> deployment() {
        return deployment;
    }

    @Override
    public List<SystemResourceInfo> systemPackages() throws KuraException {
        if (packages.isEmpty()) {
            throw new KuraProcessExecutionErrorException("no status file");
        }
        return packages;
    }

    @Override
    public Optional<String> stopRefused(String symbolicName) {
        return symbolicName.equals(kept) ? Optional.of("trust.local_only: it stays.") : Optional.empty();
    }

    @Override
    public List<SlotStatistics> slots() {
        var status = new VersionStatus("pump", "1.0.0", "ab", VersionState.QUARANTINED, "model.run: no.");
        return List.of(new SlotStatistics(
                "anomaly",
                version.isEmpty() ? "" : "pump",
                version,
                7,
                Double.NaN,
                12.34,
                Map.of("model.run", 2L),
                List.of(status)));
    }

    @Override
    public List<EdgeStatistics> edges() {
        return List.of(new EdgeStatistics("a", 0, "b", 1, EdgeStatistics.State.OPEN, 5, 4, 1, 80, Map.of()));
    }

    @Override
    public List<StageStatistics> stages() {
        return List.of();
    }

    @Override
    public List<LinkStatistics> links() {
        return List.of();
    }

    @Override
    public List<OutboxStatistics> outboxes() {
        return List.of(new OutboxStatistics(
                "outbox", "", 9, 3, Map.of("outbox.full", 1L), 0, 0, 9, 900, 1000, 1, 0, 0, 0, List.of()));
    }
}
