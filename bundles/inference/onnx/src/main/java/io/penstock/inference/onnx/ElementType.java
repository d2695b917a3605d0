// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.onnx;

import ai.onnxruntime.OnnxJavaType;
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
            if (type.name().toLowerCase(Locale.ROOT).equals(name)) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    static Optional<ElementType> of(OnnxJavaType onnx) {
        for (ElementType type : values()) {
            if (type.onnx == onnx) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    /** As a descriptor writes it. */
    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
