// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.seam;

import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;

/**
 * One edge of the wire graph at one instant: {@code in = delivered + held + sum of rejected}.
 *
 * @param emitter {@code kura.service.pid} of the emitting component
 * @param emitterPort port of the emitter, from 0
 * @param receiver {@code kura.service.pid} of the receiving component
 * @param receiverPort port of the receiver, from 0
 * @param state whether records pass or wait
 * @param in records that the emitter gave
 * @param delivered records that the receiver returned from
 * @param held records that wait, in memory and in the spill file
 * @param heldBytes estimated bytes of these
 * @param rejected refused records by reason code
 */
@ProviderType
public record EdgeStatistics(
        String emitter,
        int emitterPort,
        String receiver,
        int receiverPort,
        State state,
        long in,
        long delivered,
        long held,
        long heldBytes,
        Map<String, Long> rejected) {

    /** Whether records pass. */
    public enum State {
        /** A direct call in the emitter's thread. */
        OPEN,
        /** The receiver is away, or is being swapped: records wait in order. */
        HOLDING,
        /** The receiver is back: what waited goes first. */
        DRAINING
    }

    public EdgeStatistics {
        rejected = Map.copyOf(rejected);
    }
}
