// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.seam;

import java.util.List;
import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;

/** The edges of the running wire graph, for whoever shows or checks them. A service of the host. */
@ProviderType
public interface Seams {

    /** Every edge of the graph, each consistent in itself, in the order of the graph's configuration. */
    List<EdgeStatistics> edges();

    /**
     * Something new is on trial, or is not any more. Meanwhile, what a receiver that never refused anything refuses is not
     * rejected but waits in its edge, with all that follows, until another receiver stands there or the trial is over.
     */
    default void trial(boolean on) {}

    /** Receivers that refused something on trial, each with the reason code. */
    default Map<String, String> refusing() {
        return Map.of();
    }
}
