// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.onnx;

import io.penstock.inference.api.InferenceException;

/**
 * A cheap look at an ONNX file before native code sees it: the outer protobuf message must be whole, and must have a
 * graph. Source: onnx.proto, message ModelProto (graph is field 7).
 */
final class ModelFile {

    private static final int GRAPH = 7;
    private static final int VARINT = 0;
    private static final int FIXED64 = 1;
    private static final int BYTES = 2;
    private static final int FIXED32 = 5;

    private final byte[] bytes;
    private int at;

    private ModelFile(byte[] bytes) {
        this.bytes = bytes;
    }

    /** @throws InferenceException {@code model.malformed} */
    static void check(byte[] onnx) throws InferenceException {
        var file = new ModelFile(onnx);
        boolean graph = false;
        while (file.at < onnx.length) {
            long key = file.varint();
            graph |= key >>> 3 == GRAPH;
            file.skip((int) key & 7);
        }
        if (!graph) {
            throw malformed("it has no graph");
        }
    }

    static InferenceException malformed(String what) {
        return new InferenceException(
                "model.malformed", "The model file is not ONNX as it should be: " + what + ". Export it again.");
    }

    private void skip(int wire) throws InferenceException {
        long length =
                switch (wire) {
                    case VARINT -> {
                        varint();
                        yield 0;
                    }
                    case FIXED64 -> 8;
                    case BYTES -> varint();
                    case FIXED32 -> 4;
                    default -> throw malformed("a field at byte " + at + " has wire type " + wire);
                };
        if (length < 0 || length > bytes.length - at) {
            throw malformed("it ends " + (length - (bytes.length - at)) + " bytes too early");
        }
        at += (int) length;
    }

    private long varint() throws InferenceException {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            if (at == bytes.length) {
                throw malformed("it ends within a number");
            }
            byte next = bytes[at++];
            value |= (long) (next & 0x7f) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw malformed("a number at byte " + at + " is too long");
    }
}
