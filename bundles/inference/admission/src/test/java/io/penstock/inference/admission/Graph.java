// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.admission;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/** Writes an ONNX model of x, [N, 8], to y, [N, 8], and whatever lies between. Source: onnx.proto of ONNX 1.12. */
final class Graph {

    static final int FLOAT = 1;
    static final int INT64 = 7;

    private final List<byte[]> nodes = new ArrayList<>();
    private final List<byte[]> constants = new ArrayList<>();
    private final List<byte[]> functions = new ArrayList<>();
    private long version = 13;
    private long[] input = {-1, 8};

    /** A node, by its kind, its inputs and outputs, parted by blanks, and its attributes. */
    Graph node(String kind, String inputs, String outputs, Proto... attributes) {
        return node("", kind, inputs, outputs, attributes);
    }

    Graph node(String domain, String kind, String inputs, String outputs, Proto... attributes) {
        nodes.add(written(domain, kind, inputs, outputs, attributes).done());
        return this;
    }

    static Proto written(String domain, String kind, String inputs, String outputs, Proto... attributes) {
        var node = new Proto();
        for (String name : inputs.split(" ")) {
            node.text(1, name);
        }
        for (String name : outputs.split(" ")) {
            node.text(2, name);
        }
        node.text(4, kind);
        for (Proto attribute : attributes) {
            node.part(5, attribute);
        }
        return domain.isEmpty() ? node : node.text(7, domain);
    }

    Graph constant(Proto tensor) {
        constants.add(tensor.done());
        return this;
    }

    Graph longs(String name, long... values) {
        return constant(tensor(name, INT64, new long[] {values.length}).bytes(9, raw(values)));
    }

    Graph function(Proto function) {
        functions.add(function.done());
        return this;
    }

    Graph version(long opset) {
        version = opset;
        return this;
    }

    Graph input(long... shape) {
        input = shape;
        return this;
    }

    /** A tensor without its data. */
    static Proto tensor(String name, long type, long... dimensions) {
        var tensor = new Proto();
        for (long dimension : dimensions) {
            tensor.number(1, dimension);
        }
        return tensor.number(2, type).text(8, name);
    }

    static byte[] raw(long... values) {
        var bytes = ByteBuffer.allocate(8 * values.length).order(ByteOrder.LITTLE_ENDIAN);
        for (long value : values) {
            bytes.putLong(value);
        }
        return bytes.array();
    }

    static Proto integer(String name, long value) {
        return new Proto().text(1, name).number(3, value).number(20, 2);
    }

    static Proto integers(String name, long... values) {
        var attribute = new Proto().text(1, name);
        for (long value : values) {
            attribute.number(8, value);
        }
        return attribute.number(20, 7);
    }

    static Proto graph(String name, Proto graph) {
        return new Proto().text(1, name).part(6, graph).number(20, 5);
    }

    static Proto value(String name, long type, long... shape) {
        var dimensions = new Proto();
        for (long dimension : shape) {
            dimensions.part(1, dimension == -1 ? new Proto().text(2, "N") : new Proto().number(1, dimension));
        }
        var tensor = new Proto().number(1, type).part(2, dimensions);
        return new Proto().text(1, name).part(2, new Proto().part(1, tensor));
    }

    /** The graph alone, for a branch or a body. */
    Proto body() {
        var graph = new Proto();
        nodes.forEach(node -> graph.bytes(1, node));
        graph.text(2, "g");
        constants.forEach(tensor -> graph.bytes(5, tensor));
        return graph;
    }

    byte[] done() {
        Proto graph = body().part(11, value("x", FLOAT, input)).part(12, value("y", FLOAT, -1, 8));
        var model = new Proto()
                .number(1, 8)
                .part(7, graph)
                .part(8, new Proto().text(1, "").number(2, version));
        if (!functions.isEmpty()) {
            model.part(8, new Proto().text(1, "mine").number(2, 1));
        }
        functions.forEach(function -> model.bytes(25, function));
        return model.done();
    }
}
