// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.wire;

import java.io.IOException;
import java.util.Optional;

/** Keeps what was learnt about assets. Called by one thread at a time. */
interface Calibrations {

    /** What was kept for an asset in a generation; empty where nothing was, or it is damaged. */
    Optional<Kept> load(String asset, int generation);

    /** Returns when it is on disk. */
    void save(String asset, int generation, Kept kept) throws IOException;
}
