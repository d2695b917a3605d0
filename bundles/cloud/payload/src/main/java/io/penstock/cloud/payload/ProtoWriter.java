// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.payload;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes protobuf's wire format. Source: protobuf.dev, "Encoding". */
final class ProtoWriter {

    private static final int USUAL = 512;
    private static final int SHORT = 128; // lengths below are one byte

    private byte[] buffer;
    private int size;

    ProtoWriter() {
        this(USUAL);
    }

    /** @param room that is there from the beginning */
    ProtoWriter(int room) {
        buffer = new byte[room];
    }

    void varint(int field, long value) {
        tag(field, Wire.VARINT);
        raw(value);
    }

    void fixed64(int field, double value) {
        tag(field, Wire.FIXED64);
        little(Double.doubleToRawLongBits(value), 8);
    }

    void fixed32(int field, float value) {
        tag(field, Wire.FIXED32);
        little(Float.floatToRawIntBits(value), 4);
    }

    void bytes(int field, byte[] value) {
        tag(field, Wire.LENGTH);
        delimited(value);
    }

    /** UTF-8. Short ASCII, as names are, is put without a copy. */
    void text(int field, String value) {
        tag(field, Wire.LENGTH);
        int length = value.length();
        if (length >= SHORT || !ascii(value, length)) {
            delimited(value.getBytes(StandardCharsets.UTF_8));
        }
    }

    private boolean ascii(String value, int length) {
        room(length + 1);
        buffer[size] = (byte) length;
        for (int i = 0, at = size + 1; i < length; i++) {
            char letter = value.charAt(i);
            if (letter >= SHORT) {
                return false;
            }
            buffer[at++] = (byte) letter;
        }
        size += length + 1;
        return true;
    }

    /** Begins a field that is a message. @return what {@link #end} asks for */
    int begin(int field) {
        tag(field, Wire.LENGTH);
        room(1);
        return ++size;
    }

    /** Ends it: the length goes before what was written since. */
    void end(int start) {
        int length = size - start;
        if (length < SHORT) {
            buffer[start - 1] = (byte) length;
            return;
        }
        int more = delimitedSize(length) - length - 1;
        room(more);
        System.arraycopy(buffer, start, buffer, start + more, length);
        size = start - 1;
        raw(length);
        size += length;
    }

    /** The head of a field of bytes; who calls puts as many behind it. */
    void lengthOf(int field, int length) {
        tag(field, Wire.LENGTH);
        raw(length);
    }

    /** How long a length and so many bytes are. */
    static int delimitedSize(int length) {
        return Math.max(1, (38 - Integer.numberOfLeadingZeros(length)) / 7) + length;
    }

    /** A length, without a tag. */
    void length(int length) {
        raw(length);
    }

    /** What is encoded already; its position does not move. */
    void encoded(ByteBuffer bytes) {
        int count = bytes.remaining();
        room(count);
        bytes.get(bytes.position(), buffer, size, count);
        size += count;
    }

    /** What another one wrote. */
    void encoded(ProtoWriter other) {
        put(other.buffer, other.size);
    }

    /** What is encoded already. */
    void encoded(byte[] bytes) {
        put(bytes, bytes.length);
    }

    /** A length and the bytes, without a tag. */
    void delimited(byte[] value) {
        raw(value.length);
        put(value, value.length);
    }

    void clear() {
        size = 0;
    }

    int size() {
        return size;
    }

    void copyTo(byte[] target, int from) {
        System.arraycopy(buffer, 0, target, from, size);
    }

    byte[] toBytes() {
        return Arrays.copyOf(buffer, size);
    }

    private void tag(int field, int wire) {
        raw((long) field << 3 | wire);
    }

    private void raw(long value) {
        room(10);
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            buffer[size++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        buffer[size++] = (byte) rest;
    }

    private void little(long bits, int count) {
        room(count);
        for (int i = 0; i < count; i++) {
            buffer[size++] = (byte) (bits >>> 8 * i);
        }
    }

    private void put(byte[] bytes, int count) {
        room(count);
        System.arraycopy(bytes, 0, buffer, size, count);
        size += count;
    }

    private void room(int more) {
        int needed = Math.addExact(size, more);
        if (needed > buffer.length) {
            buffer =
                    Arrays.copyOf(buffer, (int) Math.min(Integer.MAX_VALUE - 8L, Math.max(2L * buffer.length, needed)));
        }
    }
}
