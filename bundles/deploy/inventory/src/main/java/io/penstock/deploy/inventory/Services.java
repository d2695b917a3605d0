// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.inventory;

import io.penstock.deploy.api.Deployment;
import io.penstock.deploy.api.InstalledSet;
import io.penstock.inference.api.SlotStatistics;
import io.penstock.kura.seam.EdgeStatistics;
import io.penstock.kura.seam.LinkStatistics;
import io.penstock.kura.seam.StageStatistics;
import io.penstock.store.api.OutboxStatistics;
import java.util.List;
import java.util.Optional;
import org.eclipse.kura.KuraException;
import org.eclipse.kura.system.SystemResourceInfo;

/** Whom the answers come from; what is not in the gateway is empty. Any thread. */
interface Services {

    Optional<Deployment> deployment();

    List<SlotStatistics> slots();

    List<EdgeStatistics> edges();

    List<StageStatistics> stages();

    List<LinkStatistics> links();

    List<OutboxStatistics> outboxes();

    /** Why a bundle may not be stopped from afar: a reason code, a colon and a sentence. */
    Optional<String> stopRefused(String symbolicName);

    /** Packages of the operating system. */
    List<SystemResourceInfo> systemPackages() throws KuraException;

    /** What runs; the distribution as it came where nothing can be installed. */
    default InstalledSet installed() {
        return deployment().map(Deployment::installed).orElseGet(() -> new InstalledSet(0, true, List.of(), List.of()));
    }
}
