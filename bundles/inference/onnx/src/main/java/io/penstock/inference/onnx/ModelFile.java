// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.onnx;

import io.penstock.inference.api.InferenceException;

/**
 * A cheap look at an ONNX file before native code sees it: its protobuf messages must be whole down to the tensors, it
 * must have a graph, and no tensor may be kept in another file.
 *
 * <p>Source: onnx.proto of ONNX 1.12; the numbers below are its field numbers.
 */
final class ModelFile {

    /** Messages within messages: a graph's node's attribute's graph, eight times over. */
    private static final int DEEPEST = 24;

    /** What a message of a kind may hold that is worth a look. */
    private enum Kind {
        MODEL,
        GRAPH,
        NODE,
        ATTRIBUTE,
        FUNCTION,
        SPARSE,
        TENSOR,
        OTHER;

        Kind of(int field) {
            return switch (this) {
                case MODEL -> field == 7 ? GRAPH : field == 25 ? FUNCTION : OTHER;
                case GRAPH -> field == 1 ? NODE : field == 5 ? TENSOR : field == 15 ? SPARSE : OTHER;
                case FUNCTION -> field == 7 ? NODE : OTHER;
                case NODE -> field == 5 ? ATTRIBUTE : OTHER;
                case ATTRIBUTE ->
                    switch (field) {
                        case 6, 11 -> GRAPH;
                        case 5, 10 -> TENSOR;
                        case 22, 23 -> SPARSE;
                        default -> OTHER;
                    };
                case SPARSE -> field == 1 || field == 2 ? TENSOR : OTHER;
                case TENSOR, OTHER -> OTHER;
            };
        }
    }

    private static final int DATA_LOCATION = 14;
    private static final int EXTERNAL = 1;

    private final byte[] bytes;
    private int at;
    private boolean graph;

    private ModelFile(byte[] bytes) {
        this.bytes = bytes;
    }

    /** @throws InferenceException {@code model.malformed} or {@code model.external_data} */
    static void check(byte[] onnx) throws InferenceException {
        var file = new ModelFile(onnx);
        file.message(Kind.MODEL, onnx.length, 0);
        if (!file.graph) {
            throw malformed("it has no graph");
        }
    }

    static InferenceException malformed(String what) {
        return new InferenceException(
                "model.malformed", "The model file is not ONNX as it should be: " + what + ". Export it again.");
    }

    private void message(Kind kind, int end, int depth) throws InferenceException {
        if (depth > DEEPEST) {
            throw malformed("its graphs are nested more than eight deep");
        }
        graph |= kind == Kind.GRAPH;
        while (at < end) {
            long key = varint(end);
            field(kind, key >>> 3, (int) key & 7, end, depth);
        }
    }

    private void field(Kind kind, long number, int wire, int end, int depth) throws InferenceException {
        switch (wire) {
            case 0 -> {
                long value = varint(end);
                if (kind == Kind.TENSOR && number == DATA_LOCATION && value == EXTERNAL) {
                    throw new InferenceException(
                            "model.external_data",
                            "A tensor of the model is kept in another file. Export the model as one file.");
                }
            }
            case 1 -> skip(8, end);
            case 2 -> {
                long length = varint(end);
                int begin = at;
                skip(length, end);
                Kind inner = number < 1 << 20 ? kind.of((int) number) : Kind.OTHER;
                if (inner != Kind.OTHER) {
                    int after = at;
                    at = begin;
                    message(inner, after, depth + 1);
                }
            }
            case 5 -> skip(4, end);
            default -> throw malformed("a field at byte " + at + " has wire type " + wire);
        }
    }

    private void skip(long length, int end) throws InferenceException {
        if (length < 0 || length > end - at) {
            throw malformed("a part at byte " + at + " is longer than what it is part of");
        }
        at += (int) length;
    }

    private long varint(int end) throws InferenceException {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            if (at >= end) {
                throw malformed("it ends within a number, at byte " + at);
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
