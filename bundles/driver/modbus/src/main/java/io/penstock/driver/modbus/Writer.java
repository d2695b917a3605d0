// SPDX-License-Identifier: Apache-2.0
package io.penstock.driver.modbus;

import io.penstock.driver.modbus.FieldException.BadChannel;
import io.penstock.driver.modbus.FieldException.Refused;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.eclipse.kura.channel.ChannelRecord;

/**
 * Writes channels in the order in which they are given; neighbours that also are neighbours in the device go in one
 * request. A write is never sent twice, unless the device refused it.
 */
final class Writer {

    private final Settings settings;
    private final PointReader reader;
    private final LongSupplier clock;

    Writer(Settings settings, LongSupplier clock) {
        this.settings = settings;
        this.reader = new PointReader(settings.unit(), settings.limits());
        this.clock = clock;
    }

    /** Writes, and sets status and time of each record; called under the line's lock. */
    void write(List<ChannelRecord> records, Turn turn) {
        var group = new ArrayList<Piece>();
        for (var record : records) {
            try {
                var piece = piece(record);
                if (!group.isEmpty() && !fits(group, piece)) {
                    send(group, turn);
                    group.clear();
                }
                group.add(piece);
            } catch (FieldException e) {
                Statuses.fail(record, Statuses.of(e), clock.getAsLong());
            }
        }
        send(group, turn);
    }

    private Piece piece(ChannelRecord record) throws FieldException {
        var name = record.getChannelName();
        var point = reader.read(name, Optional.ofNullable(record.getChannelConfig()));
        if (!point.table().writable()) {
            throw new BadChannel(
                    name,
                    ChannelKeys.TABLE,
                    point.table().name(),
                    "COIL or HOLDING_REGISTER for a channel that is written");
        }
        return Piece.of(record, point);
    }

    private boolean fits(List<Piece> group, Piece next) {
        var first = group.get(0).point();
        return group.get(group.size() - 1).goesOnWith(next)
                && next.point().end() - first.address() <= settings.limits().write(first.table());
    }

    private void send(List<Piece> group, Turn turn) {
        if (group.isEmpty()) {
            return;
        }
        try {
            ask(group, turn);
            group.forEach(piece -> Statuses.succeed(piece.record(), clock.getAsLong()));
        } catch (FieldException e) {
            if (group.size() > 1 && e instanceof Refused refused && refused.dependsOnAddresses()) {
                group.forEach(piece -> send(List.of(piece), turn));
                return;
            }
            var status = Statuses.of(e);
            group.forEach(piece -> Statuses.fail(piece.record(), status, clock.getAsLong()));
        }
    }

    private void ask(List<Piece> group, Turn turn) throws FieldException {
        var point = group.get(0).point();
        if (point.bitOfRegister()) {
            setBit(point, group.get(0).payload()[0] != 0, turn);
            return;
        }
        var joined = new ByteArrayOutputStream();
        group.forEach(piece -> joined.writeBytes(piece.payload()));
        turn.ask(point.table().bits() ? coils(point, joined.toByteArray()) : registers(point, joined.toByteArray()));
    }

    /** Reads the register and writes it back with the bit changed; what the device changes meanwhile is lost. */
    private void setBit(Point point, boolean on, Turn turn) throws FieldException {
        var reply = turn.ask(Request.read(point.unit(), point.table(), point.address(), 1));
        long word = point.layout().get(reply.data(), reply.start(), 1);
        long mask = 1L << point.bit();
        var bytes = new byte[2];
        point.layout().put(on ? word | mask : word & ~mask, bytes, 1);
        turn.ask(registers(point, bytes));
    }

    private Request registers(Point point, byte[] bytes) {
        return bytes.length == 2 && !settings.multipleOnly()
                ? Request.writeRegister(point.unit(), point.address(), bytes)
                : Request.writeRegisters(point.unit(), point.address(), bytes);
    }

    private Request coils(Point point, byte[] bits) {
        if (bits.length == 1 && !settings.multipleOnly()) {
            return Request.writeCoil(point.unit(), point.address(), bits[0] != 0);
        }
        var packed = new byte[(bits.length + 7) / 8];
        for (int i = 0; i < bits.length; i++) {
            packed[i / 8] |= (byte) (bits[i] << i % 8);
        }
        return Request.writeCoils(point.unit(), point.address(), packed, bits.length);
    }
}
