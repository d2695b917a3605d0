// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.admission;

import io.penstock.inference.api.InferenceException;
import io.penstock.inference.api.TensorSpec;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The element types of a descriptor, and how they lie in memory. */
enum Element {
    FLOAT32("FLOAT", 4),
    FLOAT64("DOUBLE", 8),
    INT64("INT64", 8),
    INT32("INT32", 4),
    UINT8("UINT8", 1),
    BOOL("BOOL", 1);

    /** {@code ai.onnxruntime.OnnxJavaType}. */
    final String runtimeName;

    final int bytes;

    Element(String runtimeName, int bytes) {
        this.runtimeName = runtimeName;
        this.bytes = bytes;
    }

    static Element of(TensorSpec tensor) throws InferenceException {
        List<String> known = Arrays.stream(values()).map(Element::label).toList();
        int index = known.indexOf(tensor.type());
        if (index < 0) {
            throw new InferenceException(
                    "model.shape", "Tensor " + tensor.name() + " is of type " + tensor.type() + "; known are " + known);
        }
        return values()[index];
    }

    void put(ByteBuffer bytes, double value) {
        switch (this) {
            case FLOAT32 -> bytes.putFloat((float) value);
            case FLOAT64 -> bytes.putDouble(value);
            case INT64 -> bytes.putLong((long) value);
            case INT32 -> bytes.putInt((int) value);
            case UINT8, BOOL -> bytes.put((byte) value);
        }
    }

    double get(ByteBuffer bytes) {
        return switch (this) {
            case FLOAT32 -> bytes.getFloat();
            case FLOAT64 -> bytes.getDouble();
            case INT64 -> bytes.getLong();
            case INT32 -> bytes.getInt();
            case UINT8, BOOL -> bytes.get() & 0xff;
        };
    }

    private String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
