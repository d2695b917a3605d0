// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.wire;

import io.penstock.inference.api.Decision;
import io.penstock.inference.api.Decisions;
import io.penstock.kura.seam.StageStatistics;
import java.util.List;
import java.util.Map;

/** Shows a stage's counters and decisions. */
interface Counted extends StageStatistics, Decisions {

    Stage stage();

    @Override
    default List<Decision> latest() {
        return stage().latest();
    }

    @Override
    default long in() {
        return stage().counts().in();
    }

    @Override
    default long passed() {
        return stage().counts().passed();
    }

    @Override
    default long absorbed() {
        return stage().counts().absorbed();
    }

    @Override
    default long pending() {
        return stage().counts().pending();
    }

    @Override
    default Map<String, Long> rejected() {
        return stage().counts().rejected();
    }
}
