// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.payload;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reads protobuf's wire format from a stretch of bytes and never past it.
 *
 * <p>A nested reader shares the bytes. Source: protobuf.dev, "Encoding".
 */
final class ProtoReader {

    private static final int DEEPEST_GROUP = 16;

    private final byte[] bytes;
    private final int end;
    private int at;
    private int field;
    private int wire;

    ProtoReader(byte[] bytes) {
        this(bytes, 0, bytes.length);
    }

    private ProtoReader(byte[] bytes, int from, int end) {
        this.bytes = bytes;
        this.at = from;
        this.end = end;
    }

    /** Moves on to the next field, false at the end. */
    boolean next() throws MalformedPayloadException {
        if (at == end) {
            return false;
        }
        long tag = varint();
        long number = tag >>> 3;
        if (number < 1 || number > 536_870_911) { // 2^29 - 1, the largest field number
            throw new MalformedPayloadException("field number " + Long.toUnsignedString(number) + " at byte " + at);
        }
        field = (int) number;
        wire = (int) (tag & 7);
        return true;
    }

    /** Whether the field just met is this one, written as this wire type. */
    boolean is(int number, int type) {
        return field == number && wire == type;
    }

    int field() {
        return field;
    }

    int wire() {
        return wire;
    }

    boolean atEnd() {
        return at == end;
    }

    long varint() throws MalformedPayloadException {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            byte b = bytes[take(1)];
            value |= (long) (b & 0x7F) << shift;
            if (b >= 0) {
                return value;
            }
        }
        throw new MalformedPayloadException("a number of more than 10 bytes before byte " + at);
    }

    double fixed64() throws MalformedPayloadException {
        return Double.longBitsToDouble(little(8));
    }

    float fixed32() throws MalformedPayloadException {
        return Float.intBitsToFloat((int) little(4));
    }

    byte[] bytes() throws MalformedPayloadException {
        int length = length();
        int from = take(length);
        return Arrays.copyOfRange(bytes, from, from + length);
    }

    String string() throws MalformedPayloadException {
        int length = length();
        int from = take(length);
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, from, length))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new MalformedPayloadException("text that is not UTF-8 at byte " + from, e);
        }
    }

    ProtoReader message() throws MalformedPayloadException {
        int length = length();
        int from = take(length);
        return new ProtoReader(bytes, from, from + length);
    }

    /** Passes over the field just met, whatever it holds. */
    void skip() throws MalformedPayloadException {
        int open = 0;
        do {
            switch (wire) {
                case Wire.VARINT -> varint();
                case Wire.FIXED64 -> take(8);
                case Wire.LENGTH -> take(length());
                case Wire.FIXED32 -> take(4);
                case Wire.GROUP -> open++;
                case Wire.END_GROUP -> open--;
                default -> throw new MalformedPayloadException("wire type " + wire + " before byte " + at);
            }
            if (open < 0 || open > DEEPEST_GROUP) {
                throw new MalformedPayloadException("groups that do not match before byte " + at);
            }
        } while (open > 0 && inGroup());
    }

    private boolean inGroup() throws MalformedPayloadException {
        if (!next()) {
            throw new MalformedPayloadException("a group without an end");
        }
        return true;
    }

    private int length() throws MalformedPayloadException {
        long length = varint();
        if (length < 0 || length > end - at) {
            throw new MalformedPayloadException("a length of " + Long.toUnsignedString(length) + " where " + (end - at)
                    + " bytes are left, before byte " + at);
        }
        return (int) length;
    }

    private long little(int count) throws MalformedPayloadException {
        int from = take(count);
        long bits = 0;
        for (int i = 0; i < count; i++) {
            bits |= (bytes[from + i] & 0xFFL) << 8 * i;
        }
        return bits;
    }

    private int take(int count) throws MalformedPayloadException {
        if (count > end - at) {
            throw new MalformedPayloadException("cut short at byte " + end);
        }
        int from = at;
        at += count;
        return from;
    }
}
