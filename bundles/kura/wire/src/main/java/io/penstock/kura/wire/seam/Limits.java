// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.wire.seam;

import java.time.Duration;

/**
 * How much one edge may hold.
 *
 * @param records most records in memory
 * @param bytes most estimated bytes in memory
 * @param spillBytes most bytes in the spill file; 0 for no file
 * @param block longest wait of an emitter for room, after which its records are rejected; zero waits for ever
 */
public record Limits(int records, long bytes, long spillBytes, Duration block) {

    public Limits {
        if (records < 1 || bytes < 1 || spillBytes < 0 || block.isNegative()) {
            throw new IllegalArgumentException(
                    "seam.bad_limits: records and bytes from 1, spill bytes and block from 0");
        }
    }
}
