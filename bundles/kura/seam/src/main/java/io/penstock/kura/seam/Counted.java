// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.seam;

import java.util.Map;
import org.osgi.annotation.versioning.ConsumerType;

/** What every wire component that counts does alike: it shows its counters. */
@ConsumerType
public interface Counted extends StageStatistics {

    /** This component's. */
    RecordCounts counts();

    @Override
    default long in() {
        return counts().in();
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
        return counts().pending();
    }

    @Override
    default Map<String, Long> rejected() {
        return counts().rejected();
    }
}
