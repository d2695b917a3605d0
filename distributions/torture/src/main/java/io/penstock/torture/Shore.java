// SPDX-License-Identifier: Apache-2.0
package io.penstock.torture;

import io.penstock.bench.Snapshot;
import java.io.IOException;

/** The broker's end of a line, in the torture's process. */
interface Shore extends AutoCloseable {

    /** The {@code kura.service.pid} of the publisher that {@link #connect} brings. */
    String PUBLISHER = "decisions";

    /** Adds a connector that reaches it, and the {@linkplain #PUBLISHER publisher}. */
    void connect(Snapshot snapshot);

    @Override
    void close() throws IOException;
}
