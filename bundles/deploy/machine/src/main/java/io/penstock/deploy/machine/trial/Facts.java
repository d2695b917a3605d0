// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.machine.trial;

import io.penstock.inference.api.SlotStatistics;
import io.penstock.kura.seam.EdgeStatistics;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the gateway counts at one instant.
 *
 * @param refusing components that refuse what now waits for another, with the reason
 * @param ill names of the health checks that are not OK
 * @param well names of those that are
 * @param dead changed bundles that do not run
 */
public record Facts(
        List<EdgeStatistics> edges,
        Map<String, String> refusing,
        List<Stage> stages,
        List<Link> links,
        List<SlotStatistics> slots,
        Set<String> ill,
        Set<String> well,
        List<String> dead) {

    /** Records of a component. */
    public record Stage(String pid, long in, Map<String, Long> rejected) {}

    /** A connection. */
    public record Link(String pid, boolean up, boolean idle, long failures, String reason) {}
}
