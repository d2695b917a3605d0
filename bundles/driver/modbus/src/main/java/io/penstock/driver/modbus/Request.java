// SPDX-License-Identifier: Apache-2.0
package io.penstock.driver.modbus;

import com.ghgande.j2mod.modbus.msg.ModbusRequest;
import com.ghgande.j2mod.modbus.msg.ReadCoilsRequest;
import com.ghgande.j2mod.modbus.msg.ReadInputDiscretesRequest;
import com.ghgande.j2mod.modbus.msg.ReadInputRegistersRequest;
import com.ghgande.j2mod.modbus.msg.ReadMultipleRegistersRequest;
import com.ghgande.j2mod.modbus.msg.WriteCoilRequest;
import com.ghgande.j2mod.modbus.msg.WriteMultipleCoilsRequest;
import com.ghgande.j2mod.modbus.msg.WriteMultipleRegistersRequest;
import com.ghgande.j2mod.modbus.msg.WriteSingleRegisterRequest;
import com.ghgande.j2mod.modbus.procimg.Register;
import com.ghgande.j2mod.modbus.procimg.SimpleRegister;
import com.ghgande.j2mod.modbus.util.BitVector;
import java.nio.ByteBuffer;
import java.util.Locale;

/**
 * One request as it goes over the wire, made once and sent as often as wanted. j2mod encodes it; only the transaction
 * identifier, its first two bytes, changes.
 */
final class Request {

    private final byte[] frame;
    private final boolean read;
    private final int replyBytes;
    private final String shown;

    private Request(int unit, ModbusRequest message, boolean read, int replyBytes, String shown) {
        var data = message.getMessage();
        this.frame = ByteBuffer.allocate(8 + data.length)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) (2 + data.length))
                .put((byte) unit)
                .put((byte) message.getFunctionCode())
                .put(data)
                .array();
        this.read = read;
        this.replyBytes = replyBytes;
        this.shown = shown + " of unit " + unit;
    }

    static Request read(int unit, Table table, int address, int count) {
        var message =
                switch (table) {
                    case COIL -> new ReadCoilsRequest(address, count);
                    case DISCRETE_INPUT -> new ReadInputDiscretesRequest(address, count);
                    case INPUT_REGISTER -> new ReadInputRegistersRequest(address, count);
                    case HOLDING_REGISTER -> new ReadMultipleRegistersRequest(address, count);
                };
        return new Request(unit, message, true, 1 + table.bytes(count), "a read of " + range(table, address, count));
    }

    static Request writeCoil(int unit, int address, boolean on) {
        return write(unit, new WriteCoilRequest(address, on), Table.COIL, address, 1);
    }

    /** @param bits eight to a byte, the first one the lowest of the first byte */
    static Request writeCoils(int unit, int address, byte[] bits, int count) {
        var message = new WriteMultipleCoilsRequest(address, BitVector.createBitVector(bits, count));
        return write(unit, message, Table.COIL, address, count);
    }

    static Request writeRegister(int unit, int address, byte[] bytes) {
        var message = new WriteSingleRegisterRequest(address, register(bytes, 0));
        return write(unit, message, Table.HOLDING_REGISTER, address, 1);
    }

    /** @param bytes two for each register */
    static Request writeRegisters(int unit, int address, byte[] bytes) {
        var registers = new Register[bytes.length / 2];
        for (int i = 0; i < registers.length; i++) {
            registers[i] = register(bytes, 2 * i);
        }
        var message = new WriteMultipleRegistersRequest(address, registers);
        return write(unit, message, Table.HOLDING_REGISTER, address, registers.length);
    }

    /** The frame, which the connection stamps with a transaction identifier. */
    byte[] frame() {
        return frame;
    }

    int unit() {
        return frame[6] & 0xFF;
    }

    int function() {
        return frame[7] & 0xFF;
    }

    /** Whether it may be sent twice without harm, and its reply brings data. */
    boolean isRead() {
        return read;
    }

    /** Bytes of a good reply behind the function code. */
    int replyBytes() {
        return replyBytes;
    }

    @Override
    public String toString() {
        return shown;
    }

    private static Request write(int unit, ModbusRequest message, Table table, int address, int count) {
        return new Request(unit, message, false, 4, "a write of " + range(table, address, count));
    }

    private static Register register(byte[] bytes, int at) {
        return new SimpleRegister(bytes[at], bytes[at + 1]);
    }

    private static String range(Table table, int address, int count) {
        var last = count == 1 ? "" : " to " + (address + count - 1);
        return table.label().toLowerCase(Locale.ROOT) + " " + address + last;
    }
}
