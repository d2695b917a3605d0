// SPDX-License-Identifier: Apache-2.0
package io.penstock.driver.simulator;

import java.nio.ByteBuffer;
import java.util.BitSet;

/**
 * Turns the protocol data unit of a request into that of its reply, by Modbus Application Protocol V1.1b3, 6. Written
 * from the standard and not with the client's library, so that an error of the one is not hidden by the other.
 */
final class Responder {

    private static final int MAX_READ_BITS = 2000;
    private static final int MAX_READ_REGISTERS = 125;
    private static final int MAX_WRITE_BITS = 1968;
    private static final int MAX_WRITE_REGISTERS = 123;

    private final Device device;

    Responder(Device device) {
        this.device = device;
    }

    /** Puts the reply to the request into {@code reply}, which is empty and has room for 253 bytes. */
    void answer(int unit, ByteBuffer request, ByteBuffer reply) {
        int function = request.get() & 0xFF;
        int start = reply.position();
        try {
            reply.put((byte) function);
            answer(unit, function, request, reply);
        } catch (Refusal refusal) {
            reply.position(start).put((byte) (function | 0x80)).put((byte) refusal.code());
        }
    }

    private void answer(int unit, int function, ByteBuffer in, ByteBuffer out) throws Refusal {
        switch (function) {
            case 1 -> readBits(unit, Table.COILS, in, out);
            case 2 -> readBits(unit, Table.DISCRETE_INPUTS, in, out);
            case 3 -> readRegisters(unit, Table.HOLDING_REGISTERS, in, out);
            case 4 -> readRegisters(unit, Table.INPUT_REGISTERS, in, out);
            case 5 -> writeCoil(unit, in, out);
            case 6 -> writeRegister(unit, in, out);
            case 15 -> writeCoils(unit, in, out);
            case 16 -> writeRegisters(unit, in, out);
            default -> throw new Refusal(Refusal.ILLEGAL_FUNCTION);
        }
    }

    private void readBits(int unit, Table table, ByteBuffer in, ByteBuffer out) throws Refusal {
        require(in, 4);
        int address = in.getShort() & 0xFFFF;
        int count = count(in, MAX_READ_BITS);
        var packed = device.readBits(unit, table, address, count).toByteArray();
        int bytes = (count + 7) / 8;
        out.put((byte) bytes).put(packed, 0, packed.length).put(new byte[bytes - packed.length]);
    }

    private void readRegisters(int unit, Table table, ByteBuffer in, ByteBuffer out) throws Refusal {
        require(in, 4);
        int address = in.getShort() & 0xFFFF;
        int count = count(in, MAX_READ_REGISTERS);
        out.put((byte) (2 * count));
        device.readRegisters(unit, table, address, count, out);
    }

    private void writeCoil(int unit, ByteBuffer in, ByteBuffer out) throws Refusal {
        require(in, 4);
        int address = in.getShort() & 0xFFFF;
        int value = in.getShort() & 0xFFFF;
        if (value != 0 && value != 0xFF00) {
            throw new Refusal(Refusal.ILLEGAL_VALUE);
        }
        var bit = new BitSet(1);
        bit.set(0, value != 0);
        device.writeBits(unit, address, 1, bit);
        out.putShort((short) address).putShort((short) value);
    }

    private void writeRegister(int unit, ByteBuffer in, ByteBuffer out) throws Refusal {
        require(in, 4);
        int address = in.getShort() & 0xFFFF;
        var value = in.slice();
        device.writeRegisters(unit, address, value.duplicate());
        out.putShort((short) address).put(value);
    }

    private void writeCoils(int unit, ByteBuffer in, ByteBuffer out) throws Refusal {
        require(in, 6);
        int address = in.getShort() & 0xFFFF;
        int count = count(in, MAX_WRITE_BITS);
        if ((in.get() & 0xFF) != in.remaining() || in.remaining() != (count + 7) / 8) {
            throw new Refusal(Refusal.ILLEGAL_VALUE);
        }
        device.writeBits(unit, address, count, BitSet.valueOf(in));
        out.putShort((short) address).putShort((short) count);
    }

    private void writeRegisters(int unit, ByteBuffer in, ByteBuffer out) throws Refusal {
        require(in, 7);
        int address = in.getShort() & 0xFFFF;
        int count = count(in, MAX_WRITE_REGISTERS);
        if ((in.get() & 0xFF) != in.remaining() || in.remaining() != 2 * count) {
            throw new Refusal(Refusal.ILLEGAL_VALUE);
        }
        device.writeRegisters(unit, address, in.slice());
        out.putShort((short) address).putShort((short) count);
    }

    private static int count(ByteBuffer in, int most) throws Refusal {
        int count = in.getShort() & 0xFFFF;
        if (count == 0 || count > most) {
            throw new Refusal(Refusal.ILLEGAL_VALUE);
        }
        return count;
    }

    private static void require(ByteBuffer in, int bytes) throws Refusal {
        if (in.remaining() < bytes) {
            throw new Refusal(Refusal.ILLEGAL_VALUE);
        }
    }
}
