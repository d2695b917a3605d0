// SPDX-License-Identifier: Apache-2.0
package io.penstock.filter.deadband;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.eclipse.kura.type.BooleanValue;
import org.eclipse.kura.type.ByteArrayValue;
import org.eclipse.kura.type.DataType;
import org.eclipse.kura.type.DoubleValue;
import org.eclipse.kura.type.FloatValue;
import org.eclipse.kura.type.IntegerValue;
import org.eclipse.kura.type.LongValue;
import org.eclipse.kura.type.StringValue;
import org.eclipse.kura.type.TypedValue;

/** Kura's typed values as bytes: the name of the type, then the value. */
final class Values {

    static void write(DataOutputStream out, TypedValue<?> value) throws IOException {
        out.writeUTF(value.getType().name());
        Object content = value.getValue();
        switch (value.getType()) {
            case BOOLEAN -> out.writeBoolean((Boolean) content);
            case INTEGER -> out.writeInt((Integer) content);
            case LONG -> out.writeLong((Long) content);
            case FLOAT -> out.writeFloat((Float) content);
            case DOUBLE -> out.writeDouble((Double) content);
            case STRING -> text(out, (String) content);
            case BYTE_ARRAY -> block(out, (byte[]) content);
        }
    }

    static TypedValue<?> read(DataInputStream in) throws IOException {
        return switch (DataType.getDataType(in.readUTF())) {
            case BOOLEAN -> new BooleanValue(in.readBoolean());
            case INTEGER -> new IntegerValue(in.readInt());
            case LONG -> new LongValue(in.readLong());
            case FLOAT -> new FloatValue(in.readFloat());
            case DOUBLE -> new DoubleValue(in.readDouble());
            case STRING -> new StringValue(text(in));
            case BYTE_ARRAY -> new ByteArrayValue(block(in));
        };
    }

    static void text(DataOutputStream out, String text) throws IOException {
        block(out, text.getBytes(StandardCharsets.UTF_8));
    }

    static String text(DataInputStream in) throws IOException {
        return new String(block(in), StandardCharsets.UTF_8);
    }

    private static void block(DataOutputStream out, byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static byte[] block(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > in.available()) {
            throw new IOException("a block of " + length + " bytes with " + in.available() + " left");
        }
        return in.readNBytes(length);
    }

    private Values() {}
}
