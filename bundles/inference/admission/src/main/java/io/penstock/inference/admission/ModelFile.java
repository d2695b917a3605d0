// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.admission;

import io.penstock.inference.api.InferenceException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;

/**
 * A cheap look at an ONNX file before native code sees it: its protobuf messages must be whole down to the tensors, it
 * must have a graph, no tensor may be kept in another file or be larger than the file, and no operator may come from a
 * library of its own.
 *
 * <p>Source: onnx.proto of ONNX 1.12; the numbers below are its field numbers.
 */
final class ModelFile {

    /** Messages within messages: a graph's node's attribute's graph, eight times over. */
    private static final int DEEPEST = 24;

    /** Domains of operators that are part of ONNX Runtime's own library for a CPU. */
    private static final Set<String> OWN = Set.of(
            "",
            "ai.onnx",
            "ai.onnx.ml",
            "ai.onnx.training",
            "ai.onnx.preview.training",
            "com.microsoft",
            "com.microsoft.nchwc");

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

    private static final int NODE_DOMAIN = 7;
    private static final int FUNCTION_DOMAIN = 10;
    private static final int TENSOR_DIMS = 1;
    private static final int TENSOR_LOCATION = 14;
    private static final int EXTERNAL = 1;

    private final byte[] bytes;
    private final Set<String> used = new HashSet<>();
    private final Set<String> defined = new HashSet<>();
    private int at;
    private boolean graph;
    private long elements; // of the tensor that is read

    private ModelFile(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * @throws InferenceException {@code admission.malformed}, {@code admission.external_data} or {@code
     *     admission.custom_operator}
     */
    static void check(byte[] onnx) throws InferenceException {
        var file = new ModelFile(onnx);
        file.message(Kind.MODEL, onnx.length, 0);
        if (!file.graph) {
            throw Refusal.malformed("it has no graph");
        }
        file.used.removeAll(file.defined);
        file.used.removeAll(OWN);
        if (!file.used.isEmpty()) {
            throw Refusal.customOperator(String.join(", ", file.used));
        }
    }

    private void message(Kind kind, int end, int depth) throws InferenceException {
        if (depth > DEEPEST) {
            throw Refusal.malformed("its graphs are nested more than eight deep");
        }
        graph |= kind == Kind.GRAPH;
        elements = 1;
        while (at < end) {
            long key = varint(end);
            field(kind, key >>> 3, (int) key & 7, end, depth);
        }
    }

    private void field(Kind kind, long number, int wire, int end, int depth) throws InferenceException {
        switch (wire) {
            case 0 -> number(kind, number, varint(end));
            case 1 -> skip(8, end);
            case 2 -> {
                long length = varint(end);
                int begin = at;
                skip(length, end);
                int after = at;
                Kind inner = number < 1 << 20 ? kind.of((int) number) : Kind.OTHER;
                if (inner != Kind.OTHER) {
                    at = begin;
                    message(inner, after, depth + 1);
                } else {
                    part(kind, number, begin, after);
                }
            }
            case 5 -> skip(4, end);
            default -> throw Refusal.malformed("a field at byte " + at + " has wire type " + wire);
        }
    }

    private void number(Kind kind, long number, long value) throws InferenceException {
        if (kind == Kind.TENSOR && number == TENSOR_LOCATION && value == EXTERNAL) {
            throw Refusal.externalData();
        }
        if (kind == Kind.TENSOR && number == TENSOR_DIMS) {
            dimension(value);
        }
    }

    private void part(Kind kind, long number, int begin, int end) throws InferenceException {
        if (kind == Kind.NODE && number == NODE_DOMAIN) {
            used.add(text(begin, end));
        } else if (kind == Kind.FUNCTION && number == FUNCTION_DOMAIN) {
            defined.add(text(begin, end));
        } else if (kind == Kind.TENSOR && number == TENSOR_DIMS) { // several of them, packed
            at = begin;
            while (at < end) {
                dimension(varint(end));
            }
        }
    }

    /** The smallest element takes half a byte of the file (int4): more of them than that are not in it. */
    private void dimension(long size) throws InferenceException {
        long most = 2L * bytes.length;
        if (size < 0 || size > most || elements * size > most) {
            throw Refusal.malformed("a tensor at byte " + at + " has more elements than the file has room for");
        }
        elements *= size;
    }

    private String text(int begin, int end) {
        String text = new String(bytes, begin, Math.min(end - begin, 100), StandardCharsets.UTF_8);
        return text.replaceAll("\\p{Cntrl}", "?");
    }

    private void skip(long length, int end) throws InferenceException {
        if (length < 0 || length > end - at) {
            throw Refusal.malformed("a part at byte " + at + " is longer than what it is part of");
        }
        at += (int) length;
    }

    private long varint(int end) throws InferenceException {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            if (at >= end) {
                throw Refusal.malformed("it ends within a number, at byte " + at);
            }
            byte next = bytes[at++];
            value |= (long) (next & 0x7f) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw Refusal.malformed("a number at byte " + at + " is too long");
    }
}
