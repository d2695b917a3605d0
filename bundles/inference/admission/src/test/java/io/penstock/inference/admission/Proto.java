// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.admission;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Writes protobuf, right or wrong. Source: protobuf encoding. */
final class Proto {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    Proto number(int field, long value) {
        varint((long) field << 3);
        varint(value);
        return this;
    }

    Proto bytes(int field, byte[] value) {
        varint((long) field << 3 | 2);
        varint(value.length);
        out.writeBytes(value);
        return this;
    }

    Proto text(int field, String value) {
        return bytes(field, value.getBytes(StandardCharsets.UTF_8));
    }

    Proto part(int field, Proto value) {
        return bytes(field, value.done());
    }

    Proto floats(int field, float... values) {
        var packed = ByteBuffer.allocate(4 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        for (float value : values) {
            packed.putFloat(value);
        }
        return bytes(field, packed.array());
    }

    /** A field that says it is longer than what follows. */
    Proto lie(int field, long length, byte[] value) {
        varint((long) field << 3 | 2);
        varint(length);
        out.writeBytes(value);
        return this;
    }

    Proto raw(byte... bytes) {
        out.writeBytes(bytes);
        return this;
    }

    byte[] done() {
        return out.toByteArray();
    }

    private void varint(long value) {
        long rest = value;
        while ((rest & ~0x7fL) != 0) {
            out.write((int) (rest & 0x7f | 0x80));
            rest >>>= 7;
        }
        out.write((int) rest);
    }
}
