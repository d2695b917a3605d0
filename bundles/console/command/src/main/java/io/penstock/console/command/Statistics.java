// SPDX-License-Identifier: Apache-2.0
package io.penstock.console.command;

import io.penstock.kura.seam.EdgeStatistics;
import io.penstock.kura.seam.LinkStatistics;
import io.penstock.kura.seam.Seams;
import io.penstock.kura.seam.StageStatistics;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * What the services of this moment count, in a steady order.
 *
 * <p>Services come and go on any thread; readers see a snapshot of the lists.
 */
final class Statistics {

    final List<Seams> seams = new CopyOnWriteArrayList<>();
    final List<StageStatistics> stages = new CopyOnWriteArrayList<>();
    final List<LinkStatistics> links = new CopyOnWriteArrayList<>();

    List<EdgeStatistics> edges() {
        return seams.stream().flatMap(s -> s.edges().stream()).toList();
    }

    /** One for each component: of a swapped one's two instances, the one with more records. */
    List<StageStatistics> stages() {
        return stages.stream()
                .sorted(Comparator.comparing(StageStatistics::pid))
                .toList();
    }

    List<LinkStatistics> links() {
        return links.stream().sorted(Comparator.comparing(LinkStatistics::pid)).toList();
    }
}
