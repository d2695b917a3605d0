// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.wire;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A disk in memory; it can be full, and its driver broken. */
final class CalibrationsDouble implements Calibrations {

    final Map<String, Kept> kept = new HashMap<>();
    int saves;
    boolean full;
    Optional<String> defect = Optional.empty(); // the asset on whose file it breaks

    @Override
    public Optional<Kept> load(String asset, int generation) {
        if (defect.equals(Optional.of(asset))) {
            throw new IllegalStateException("defect");
        }
        return Optional.ofNullable(kept.get(asset + "/" + generation));
    }

    @Override
    public void save(String asset, int generation, Kept what) throws IOException {
        saves++;
        if (full) {
            throw new IOException("No space left on device");
        }
        kept.put(asset + "/" + generation, what);
    }
}
