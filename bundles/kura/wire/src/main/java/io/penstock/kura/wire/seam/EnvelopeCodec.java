// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.wire.seam;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.kura.type.TypedValue;
import org.eclipse.kura.type.TypedValues;
import org.eclipse.kura.wire.WireEnvelope;
import org.eclipse.kura.wire.WireRecord;

/**
 * An envelope as bytes, for a spill file or a hand-over within one gateway; not a format for the world.
 *
 * <p>Text is its UTF-8 length and bytes, a count a varint (7 bits a byte, low first), a value one type byte and its
 * big-endian bytes. The order of properties is kept, and so are absent values. Stateless; any thread.
 */
public final class EnvelopeCodec {

    private static final int NONE = 0;
    private static final int FALSE = 1;
    private static final int TRUE = 2;
    private static final int INTEGER = 3;
    private static final int LONG = 4;
    private static final int FLOAT = 5;
    private static final int DOUBLE = 6;
    private static final int STRING = 7;
    private static final int BYTES = 8;

    public static byte[] encode(WireEnvelope envelope) {
        var bytes = new ByteArrayOutputStream(256);
        try (var out = new DataOutputStream(bytes)) {
            write(envelope, out);
        } catch (IOException e) {
            throw new IllegalStateException(e); // memory does not fail
        }
        return bytes.toByteArray();
    }

    /** @throws IOException where the bytes are not an envelope */
    public static WireEnvelope decode(byte[] bytes, int offset, int length) throws IOException {
        return read(new DataInputStream(new ByteArrayInputStream(bytes, offset, length)));
    }

    public static void write(WireEnvelope envelope, DataOutputStream out) throws IOException {
        text(envelope.getEmitterPid(), out);
        List<WireRecord> records = envelope.getRecords();
        varint(records.size(), out);
        for (WireRecord each : records) {
            Map<String, TypedValue<?>> properties = each.getProperties();
            varint(properties.size(), out);
            for (Map.Entry<String, TypedValue<?>> entry : properties.entrySet()) {
                text(entry.getKey(), out);
                value(entry.getValue(), out);
            }
        }
    }

    public static WireEnvelope read(DataInputStream in) throws IOException {
        String emitter = text(in);
        int count = count(in);
        var records = new ArrayList<WireRecord>(Math.min(count, 1024));
        for (int i = 0; i < count; i++) {
            int size = count(in);
            var properties = new LinkedHashMap<String, TypedValue<?>>();
            for (int j = 0; j < size; j++) {
                properties.put(text(in), value(in));
            }
            records.add(new WireRecord(properties));
        }
        return new WireEnvelope(emitter, records);
    }

    private static void value(TypedValue<?> value, DataOutputStream out) throws IOException {
        if (value == null || value.getValue() == null) {
            out.writeByte(NONE);
            return;
        }
        switch (value.getType()) {
            case BOOLEAN:
                out.writeByte((Boolean) value.getValue() ? TRUE : FALSE);
                break;
            case INTEGER:
                out.writeByte(INTEGER);
                out.writeInt((Integer) value.getValue());
                break;
            case LONG:
                out.writeByte(LONG);
                out.writeLong((Long) value.getValue());
                break;
            case FLOAT:
                out.writeByte(FLOAT);
                out.writeInt(Float.floatToRawIntBits((Float) value.getValue()));
                break;
            case DOUBLE:
                out.writeByte(DOUBLE);
                out.writeLong(Double.doubleToRawLongBits((Double) value.getValue()));
                break;
            case STRING:
                out.writeByte(STRING);
                text((String) value.getValue(), out);
                break;
            case BYTE_ARRAY:
                out.writeByte(BYTES);
                blob((byte[]) value.getValue(), out);
                break;
            default:
                throw new IllegalArgumentException("no such type: " + value.getType());
        }
    }

    private static TypedValue<?> value(DataInputStream in) throws IOException {
        int type = in.readUnsignedByte();
        switch (type) {
            case NONE:
                return null;
            case FALSE, TRUE:
                return TypedValues.newBooleanValue(type == TRUE);
            case INTEGER:
                return TypedValues.newIntegerValue(in.readInt());
            case LONG:
                return TypedValues.newLongValue(in.readLong());
            case FLOAT:
                return TypedValues.newFloatValue(Float.intBitsToFloat(in.readInt()));
            case DOUBLE:
                return TypedValues.newDoubleValue(Double.longBitsToDouble(in.readLong()));
            case STRING:
                return TypedValues.newStringValue(text(in));
            case BYTES:
                return TypedValues.newByteArrayValue(blob(in));
            default:
                throw new IOException("no such type byte: " + type);
        }
    }

    private static void text(String text, DataOutputStream out) throws IOException {
        blob(String.valueOf(text).getBytes(StandardCharsets.UTF_8), out);
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(blob(in), StandardCharsets.UTF_8);
    }

    private static void blob(byte[] bytes, DataOutputStream out) throws IOException {
        varint(bytes.length, out);
        out.write(bytes);
    }

    private static byte[] blob(DataInputStream in) throws IOException {
        int length = count(in);
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new IOException("ends early");
        }
        return bytes;
    }

    private static void varint(int count, DataOutputStream out) throws IOException {
        int rest = count;
        while ((rest & ~0x7F) != 0) {
            out.writeByte(rest & 0x7F | 0x80);
            rest >>>= 7;
        }
        out.writeByte(rest);
    }

    private static int count(DataInputStream in) throws IOException {
        int count = 0;
        for (int shift = 0; shift < 35; shift += 7) {
            int next = in.readUnsignedByte();
            count |= (next & 0x7F) << shift;
            if (next < 0x80) {
                if (count < 0) {
                    break;
                }
                return count;
            }
        }
        throw new IOException("a count that cannot be");
    }

    private EnvelopeCodec() {}
}
