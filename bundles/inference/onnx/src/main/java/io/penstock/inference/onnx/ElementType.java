// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.onnx;

import ai.onnxruntime.OnnxJavaType;
import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.Optional;

/** The element types that a descriptor can name. */
enum ElementType {
    FLOAT32(OnnxJavaType.FLOAT, 4),
    FLOAT64(OnnxJavaType.DOUBLE, 8),
    INT64(OnnxJavaType.INT64, 8),
    INT32(OnnxJavaType.INT32, 4),
    UINT8(OnnxJavaType.UINT8, 1),
    BOOL(OnnxJavaType.BOOL, 1);

    final OnnxJavaType onnx;
    final int bytes;

    ElementType(OnnxJavaType onnx, int bytes) {
        this.onnx = onnx;
        this.bytes = bytes;
    }

    static Optional<ElementType> of(String name) {
        for (ElementType type : values()) {
            if (type.label().equals(name)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    /** As a descriptor writes it. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Puts an element at the buffer's position; a truth is 0 or 1. */
    void put(ByteBuffer bytes, double value) {
        switch (this) {
            case FLOAT32 -> bytes.putFloat((float) value);
            case FLOAT64 -> bytes.putDouble(value);
            case INT64 -> bytes.putLong((long) value);
            case INT32 -> bytes.putInt((int) value);
            case UINT8, BOOL -> bytes.put((byte) value);
        }
    }

    /** Gets the element at the buffer's position. */
    double get(ByteBuffer bytes) {
        return switch (this) {
            case FLOAT32 -> bytes.getFloat();
            case FLOAT64 -> bytes.getDouble();
            case INT64 -> bytes.getLong();
            case INT32 -> bytes.getInt();
            case UINT8, BOOL -> bytes.get() & 0xff;
        };
    }
}
