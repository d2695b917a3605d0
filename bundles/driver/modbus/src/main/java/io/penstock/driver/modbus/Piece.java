// SPDX-License-Identifier: Apache-2.0
package io.penstock.driver.modbus;

import io.penstock.driver.modbus.FieldException.BadValue;
import org.eclipse.kura.channel.ChannelRecord;

/**
 * One channel of a write.
 *
 * @param payload two bytes for each register; for coils, and for a bit of a register, one byte, 0 or 1
 */
record Piece(ChannelRecord record, Point point, byte[] payload) {

    static Piece of(ChannelRecord record, Point point) throws BadValue {
        if (point.kind() == Kind.BIT) {
            return new Piece(record, point, new byte[] {(byte) (Encoder.bit(record.getValue()) ? 1 : 0)});
        }
        return new Piece(record, point, Encoder.registers(point, record.getValue()));
    }

    /** Whether one request can write this one and the next one. */
    boolean goesOnWith(Piece next) {
        return point.unit() == next.point.unit()
                && point.table() == next.point.table()
                && point.end() == next.point.address()
                && !point.bitOfRegister()
                && !next.point.bitOfRegister();
    }
}
