// SPDX-License-Identifier: Apache-2.0
package io.penstock.driver.simulator;

import java.nio.ByteBuffer;
import java.util.BitSet;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * What answers behind a {@link ModbusServer}. One request is one call, so a device can give all that was asked for
 * from one instant. A device without a table refuses it with {@link Refusal#ILLEGAL_ADDRESS}.
 */
@ConsumerType
public interface Device {

    /** Puts {@code count} registers, one short each, into {@code out}. */
    default void readRegisters(int unit, Table table, int address, int count, ByteBuffer out) throws Refusal {
        throw new Refusal(Refusal.ILLEGAL_ADDRESS);
    }

    /** Gives {@code count} bits, the first one at index 0. */
    default BitSet readBits(int unit, Table table, int address, int count) throws Refusal {
        throw new Refusal(Refusal.ILLEGAL_ADDRESS);
    }

    /** Takes as many holding registers as {@code values} has shorts left. */
    default void writeRegisters(int unit, int address, ByteBuffer values) throws Refusal {
        throw new Refusal(Refusal.ILLEGAL_ADDRESS);
    }

    /** Takes {@code count} coils, the first one at index 0. */
    default void writeBits(int unit, int address, int count, BitSet values) throws Refusal {
        throw new Refusal(Refusal.ILLEGAL_ADDRESS);
    }
}
