// SPDX-License-Identifier: Apache-2.0
package io.penstock.trainer;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/** A graph of float32 tensors in ONNX, opset 13. Field numbers: onnx.proto3 of ONNX 1.12. */
final class Onnx {

    private static final int IR_VERSION = 8;
    private static final int OPSET = 13;
    private static final int FLOAT = 1;
    private static final int INT64 = 7;

    private final Proto graph = new Proto();
    private int nodes;

    /** An operation with its attributes of integers; a list of one with a negative marker is a scalar attribute. */
    Onnx node(String operation, List<String> inputs, String output, Attribute... attributes) {
        var node = new Proto();
        inputs.forEach(input -> node.text(1, input));
        node.text(2, output).text(3, operation + "_" + nodes++).text(4, operation);
        for (Attribute attribute : attributes) {
            node.message(5, attribute.proto());
        }
        graph.message(1, node);
        return this;
    }

    Onnx name(String name) {
        graph.text(2, name);
        return this;
    }

    Onnx constant(String name, float value) {
        byte[] raw = ByteBuffer.allocate(4)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putFloat(value)
                .array();
        graph.message(5, new Proto().number(2, FLOAT).text(8, name).bytes(9, raw));
        return this;
    }

    Onnx axis(String name, long value) {
        byte[] raw = ByteBuffer.allocate(8)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(value)
                .array();
        graph.message(5, new Proto().number(1, 1).number(2, INT64).text(8, name).bytes(9, raw));
        return this;
    }

    /** An input whose first dimension is the batch. */
    Onnx input(String name, long... rest) {
        graph.message(11, value(name, rest));
        return this;
    }

    /** An output whose first dimension is the batch. */
    Onnx output(String name, long... rest) {
        graph.message(12, value(name, rest));
        return this;
    }

    byte[] toBytes() {
        return new Proto()
                .number(1, IR_VERSION)
                .text(2, "penstock-trainer")
                .message(7, graph)
                .message(8, new Proto().text(1, "").number(2, OPSET))
                .toBytes();
    }

    private static Proto value(String name, long... rest) {
        var shape = new Proto().message(1, new Proto().text(2, "N"));
        for (long dimension : rest) {
            shape.message(1, new Proto().number(1, dimension));
        }
        var tensor = new Proto().number(1, FLOAT).message(2, shape);
        return new Proto().text(1, name).message(2, new Proto().message(1, tensor));
    }

    /**
     * An attribute of a node.
     *
     * @param name as the operator's specification has it
     * @param value one integer
     * @param list whether it is a list of one
     */
    record Attribute(String name, long value, boolean list) {

        private static final int INT = 2;
        private static final int INTS = 7;

        Proto proto() {
            var proto = new Proto().text(1, name);
            return list
                    ? proto.number(8, value).number(20, INTS)
                    : proto.number(3, value).number(20, INT);
        }
    }
}
