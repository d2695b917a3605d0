// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.seam;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** The edges of the running wire graph, for whoever shows or checks them. A service of the host. */
@ProviderType
public interface Seams {

    /** Every edge of the graph, each consistent in itself, in the order of the graph's configuration. */
    List<EdgeStatistics> edges();
}
