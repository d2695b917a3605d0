// SPDX-License-Identifier: Apache-2.0
package io.penstock.filter.deadband;

import io.penstock.kura.seam.StageStatistics;
import java.util.Map;

/** Shows a stage's counters. */
interface Counted extends StageStatistics {

    StageCounts counts();

    @Override
    default long in() {
        return counts().passed() + counts().absorbed();
    }

    @Override
    default long passed() {
        return counts().passed();
    }

    @Override
    default long absorbed() {
        return counts().absorbed();
    }

    @Override
    default long pending() {
        return 0;
    }

    @Override
    default Map<String, Long> rejected() {
        return Map.of();
    }
}
