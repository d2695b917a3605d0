// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.admission;

import static io.penstock.inference.admission.Graph.FLOAT;
import static io.penstock.inference.admission.Graph.INT64;
import static io.penstock.inference.admission.Graph.graph;
import static io.penstock.inference.admission.Graph.integer;
import static io.penstock.inference.admission.Graph.integers;
import static io.penstock.inference.admission.Graph.raw;
import static io.penstock.inference.admission.Graph.tensor;
import static io.penstock.inference.admission.Graph.value;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

/** Model files that are not what they should be: some damaged by chance, of a seed, and some made with intent. */
final class Corpus {

    private static final long SEED = 20261121;

    private final Random random = new Random(SEED);
    private final Map<String, byte[]> files = new LinkedHashMap<>();

    /** Damaged copies of a good file, by what was done to it. */
    static Map<String, byte[]> damaged(byte[] good) {
        var corpus = new Corpus();
        for (int i = 0; i < 40; i++) {
            int length = corpus.random.nextInt(good.length - 4);
            corpus.files.put("cut at " + length, Arrays.copyOf(good, length));
        }
        for (int i = 0; i < 80; i++) {
            corpus.flip(good, 1 + i / 4);
        }
        for (int i = 0; i < 60; i++) {
            corpus.piece(good, i % 4);
        }
        return corpus.files;
    }

    /** Files that were written to do harm, by how. */
    static Map<String, byte[]> crafted() {
        var corpus = new Corpus();
        corpus.format();
        corpus.tensors();
        corpus.structure();
        corpus.operators();
        corpus.sizes();
        return corpus.files;
    }

    private void flip(byte[] good, int times) {
        byte[] bad = good.clone();
        for (int i = 0; i < times; i++) {
            bad[random.nextInt(bad.length)] ^= (byte) (1 << random.nextInt(8));
        }
        files.put(times + " bits flipped, " + files.size(), bad);
    }

    private void piece(byte[] good, int what) {
        int begin = random.nextInt(good.length - 40);
        int end = begin + 1 + random.nextInt(39);
        byte[] bad =
                switch (what) {
                    case 0 -> joined(Arrays.copyOf(good, begin), Arrays.copyOfRange(good, end, good.length));
                    case 1 -> joined(Arrays.copyOf(good, end), Arrays.copyOfRange(good, begin, good.length));
                    case 2 -> filled(good, begin, end, 0);
                    default -> filled(good, begin, end, 0xff);
                };
        files.put(new String[] {"without", "twice", "zero", "ones"}[what] + " " + begin + " to " + end, bad);
    }

    private void format() {
        files.put("empty", new byte[0]);
        files.put("a page", "<!doctype html><title>404</title>".getBytes());
        files.put("zeros", new byte[4096]);
        files.put("ones", filled(new byte[4096], 0, 4096, 0xff));
        byte[] noise = new byte[4096];
        random.nextBytes(noise);
        files.put("noise", noise);
        files.put("no graph", new Proto().number(1, 8).done());
        files.put(
                "an empty graph", new Proto().number(1, 8).part(7, new Proto()).done());
        files.put("a graph as a number", new Proto().number(7, 1).done());
        files.put(
                "2 GB of a producer",
                new Proto()
                        .lie(2, (1L << 31) - 1, "p".getBytes())
                        .part(7, new Proto())
                        .done());
        files.put(
                "4 GB of a graph",
                new Proto().lie(7, (1L << 32) - 1, new byte[9]).done());
        files.put("a length below zero", new Proto().lie(7, -1, new byte[9]).done());
        files.put("a group", new Proto().raw((byte) 0x3b, (byte) 0x3c).done());
        files.put("wire type 7", new Proto().raw((byte) 0x3f, (byte) 1).done());
        files.put("field 0", new Proto().raw((byte) 0x02, (byte) 1, (byte) 1).done());
        for (long version : new long[] {-1, 0, 99, 1L << 40, Long.MIN_VALUE}) {
            files.put("opset " + version, identity().version(version).done());
        }
        files.put(
                "names that are no text",
                new Graph()
                        .node("Identity", "x", "y")
                        .constant(new Proto()
                                .number(1, 1)
                                .number(2, FLOAT)
                                .bytes(8, new byte[] {-1, -2, -3})
                                .floats(4, 1))
                        .done());
    }

    private void tensors() {
        for (long[] shape : new long[][] {
            {-1},
            {-8, -8},
            {Long.MIN_VALUE},
            {1L << 31},
            {1L << 62, 4},
            {1L << 32, 1L << 32},
            {0, 1L << 62},
            {3},
            {1 << 20}
        }) {
            files.put(
                    "an initialiser of " + Arrays.toString(shape),
                    scaled(tensor("k", FLOAT, shape).floats(4, 2)));
        }
        for (long type : new long[] {-1, 0, 8, 9, 16, 25, 99, 1 << 20}) {
            files.put(
                    "an initialiser of type " + type,
                    scaled(tensor("k", type, 1).floats(4, 2)));
        }
        files.put("data and raw data", scaled(tensor("k", FLOAT, 1).floats(4, 2).bytes(9, new byte[4])));
        files.put("too much raw data", scaled(tensor("k", FLOAT, 1).bytes(9, new byte[400])));
        files.put("too little raw data", scaled(tensor("k", FLOAT, 8).bytes(9, new byte[31])));
        files.put("floats of three bytes", scaled(tensor("k", FLOAT, 1).bytes(4, new byte[3])));
        files.put("strings", scaled(tensor("k", 8, 1).text(6, "two")));
        files.put("a string of 2 GB", scaled(tensor("k", 8, 1).lie(6, (1L << 31) - 1, "two".getBytes())));
        for (String place : new String[] {"../../../etc/passwd", "/etc/passwd", "k.bin", "", "../".repeat(4000)}) {
            files.put("data in " + place.substring(0, Math.min(20, place.length())), scaled(outside(place)));
        }
        files.put(
                "data outside, of an attribute",
                new Graph()
                        .node(
                                "Constant",
                                "",
                                "k",
                                new Proto()
                                        .text(1, "value")
                                        .part(5, outside("../k"))
                                        .number(20, 4))
                        .node("Mul", "x k", "y")
                        .done());
        Proto sparse = new Proto()
                .part(1, tensor("k", FLOAT, 1).floats(4, 2))
                .part(2, tensor("i", INT64, 1).number(7, 1L << 40))
                .number(3, 8);
        files.put(
                "a sparse value beyond its shape",
                new Graph()
                        .node(
                                "Constant",
                                "",
                                "k",
                                new Proto()
                                        .text(1, "sparse_value")
                                        .part(22, sparse)
                                        .number(20, 11))
                        .node("Mul", "x k", "y")
                        .done());
        files.put(
                "two initialisers of one name",
                new Graph()
                        .node("Mul", "x k", "y")
                        .constant(tensor("k", FLOAT, 1).floats(4, 2))
                        .constant(tensor("k", FLOAT, 8).floats(4, 1, 2, 3, 4, 5, 6, 7, 8))
                        .done());
        for (long[] shape : new long[][] {{-1, -8}, {-1, 0}, {1L << 62, 1L << 62}, {-1, 8, 8, 8, 8, 8, 8, 8}}) {
            files.put(
                    "an input of " + Arrays.toString(shape),
                    identity().input(shape).done());
        }
    }

    private void structure() {
        files.put("no nodes", new Graph().done());
        files.put("a node of itself", new Graph().node("Add", "x y", "y").done());
        files.put(
                "a circle",
                new Graph()
                        .node("Add", "x b", "a")
                        .node("Add", "a x", "b")
                        .node("Identity", "b", "y")
                        .done());
        var circle = new Graph();
        for (int i = 0; i < 2000; i++) {
            circle.node("Identity", "n" + (i + 1) % 2000, "n" + i);
        }
        files.put("a long circle", circle.node("Add", "x n0", "y").done());
        files.put(
                "an input from nowhere",
                new Graph().node("Add", "x nothing", "y").done());
        files.put(
                "one name made twice",
                new Graph().node("Identity", "x", "y").node("Neg", "x", "y").done());
        files.put(
                "a name of 1 MB",
                new Graph()
                        .node("Identity", "x", "n".repeat(1 << 20))
                        .node("Gone", "x", "y")
                        .done());
        for (int depth : new int[] {7, 60, 2000}) {
            files.put("graphs " + depth + " deep", nested(depth));
        }
        files.put("messages 20000 deep", deep(20_000));
        files.put(
                "a branch that is missing",
                new Graph()
                        .node("Cast", "x", "c", integer("to", 9))
                        .node("If", "c", "y")
                        .done());
        files.put(
                "a body without outputs",
                new Graph()
                        .longs("n", 3)
                        .node("Loop", "n  x", "y", graph("body", new Graph().body()))
                        .done());
        files.put(
                "a function of itself",
                new Graph()
                        .node("mine", "Self", "x", "y")
                        .function(function("Self", "Self"))
                        .done());
        files.put(
                "two functions of each other",
                new Graph()
                        .node("mine", "A", "x", "y")
                        .function(function("A", "B"))
                        .function(function("B", "A"))
                        .done());
        var doubling = new Graph().node("mine", "F0", "x", "y");
        for (int i = 0; i < 40; i++) { // 2^40 nodes, written out
            doubling.function(new Proto()
                    .text(1, "F" + i)
                    .text(4, "a")
                    .text(5, "b")
                    .part(7, Graph.written("mine", "F" + (i + 1), "a", "t"))
                    .part(7, Graph.written("mine", "F" + (i + 1), "t", "b"))
                    .part(9, new Proto().text(1, "").number(2, 13))
                    .part(9, new Proto().text(1, "mine").number(2, 1))
                    .text(10, "mine"));
        }
        files.put(
                "functions that double", doubling.function(function("F40", "")).done());
        files.put("loops without end", endless());
    }

    private void operators() {
        files.put(
                "an unknown operator", new Graph().node("Frobnicate", "x", "y").done());
        files.put(
                "a custom operator",
                new Graph().node("com.example.evil", "Run", "x", "y").done());
        files.put(
                "a custom operator in a branch",
                new Graph()
                        .node("Cast", "x", "c", integer("to", 9))
                        .node(
                                "If",
                                "c",
                                "y",
                                graph(
                                        "then_branch",
                                        new Graph()
                                                .node("com.example.evil", "Run", "x", "z")
                                                .body()))
                        .done());
        files.put("too few inputs", new Graph().node("Gemm", "x", "y").done());
        files.put("too many inputs", new Graph().node("Identity", "x x x", "y").done());
        files.put(
                "an attribute of another type",
                new Graph()
                        .node("Softmax", "x", "y", graph("axis", new Graph().body()))
                        .done());
        for (long axis : new long[] {-99, 99, Long.MAX_VALUE, Long.MIN_VALUE}) {
            files.put(
                    "an axis of " + axis,
                    new Graph().node("Softmax", "x", "y", integer("axis", axis)).done());
            files.put(
                    "a gather at " + axis,
                    new Graph()
                            .longs("i", axis)
                            .node("Gather", "x i", "y", integer("axis", 1))
                            .done());
            files.put(
                    "a slice to " + axis,
                    new Graph()
                            .longs("b", axis)
                            .longs("e", -axis)
                            .node("Slice", "x b e", "y")
                            .done());
            files.put(
                    "a permutation of " + axis,
                    new Graph()
                            .node("Transpose", "x", "y", integers("perm", axis, 0))
                            .done());
            files.put(
                    "a shape of " + axis,
                    new Graph().longs("s", axis, 2).node("Reshape", "x s", "y").done());
            files.put(
                    "a cast to " + axis,
                    new Graph().node("Cast", "x", "y", integer("to", axis)).done());
        }
        for (long size : new long[] {-3, 0, 1L << 40}) {
            files.put("a kernel of " + size, pooled(integers("kernel_shape", size, size)));
            files.put("strides of " + size, pooled(integers("kernel_shape", 1, 1), integers("strides", size, size)));
            files.put(
                    "dilations of " + size, pooled(integers("kernel_shape", 2, 2), integers("dilations", size, size)));
            files.put(
                    "pads of " + size,
                    pooled(integers("kernel_shape", 2, 2), integers("pads", size, size, size, size)));
        }
    }

    private void sizes() {
        for (long size : new long[] {-1, 1L << 31, 1L << 36, 1L << 62}) {
            files.put(
                    "a constant of " + size,
                    new Graph()
                            .longs("s", size)
                            .node("ConstantOfShape", "s", "k")
                            .node("Add", "x k", "y")
                            .done());
            files.put(
                    "an expansion to " + size,
                    new Graph()
                            .longs("s", size, 1, 8)
                            .node("Expand", "x s", "y")
                            .done());
            files.put(
                    "tiles of " + size,
                    new Graph().longs("s", size, 1).node("Tile", "x s", "y").done());
            files.put(
                    "padding by " + size,
                    new Graph()
                            .longs("s", 0, size, 0, size)
                            .node("Pad", "x s", "y")
                            .done());
        }
        files.put(
                "a range of 2^50",
                new Graph()
                        .constant(tensor("a", INT64).bytes(9, raw(0)))
                        .constant(tensor("b", INT64).bytes(9, raw(1L << 50)))
                        .constant(tensor("c", INT64).bytes(9, raw(1)))
                        .node("Range", "a b c", "r")
                        .node("Cast", "r", "f", integer("to", 1))
                        .node("Add", "x f", "y")
                        .done());
    }

    /** A loop of 2^63 rounds. */
    static byte[] endless() {
        Proto body = new Graph()
                .node("Identity", "c", "c2")
                .node("Neg", "v", "v2")
                .body()
                .part(11, value("i", INT64))
                .part(11, value("c", 9))
                .part(11, value("v", FLOAT, -1, 8))
                .part(12, value("c2", 9))
                .part(12, value("v2", FLOAT, -1, 8));
        return new Graph()
                .constant(tensor("n", INT64).bytes(9, raw(Long.MAX_VALUE)))
                .constant(tensor("t", 9).bytes(9, new byte[] {1}))
                .node("Loop", "n t x", "y", graph("body", body))
                .done();
    }

    private static Graph identity() {
        return new Graph().node("Identity", "x", "y");
    }

    private static byte[] scaled(Proto tensor) {
        return new Graph().node("Mul", "x k", "y").constant(tensor).done();
    }

    private static Proto outside(String place) {
        return tensor("k", FLOAT, 1)
                .part(13, new Proto().text(1, "location").text(2, place))
                .number(14, 1);
    }

    private static byte[] pooled(Proto... attributes) {
        return new Graph()
                .longs("s", 1, 1, -1, 8)
                .node("Reshape", "x s", "p")
                .node("MaxPool", "p", "q", attributes)
                .longs("t", -1, 8)
                .node("Reshape", "q t", "y")
                .done();
    }

    private static Proto function(String name, String calls) {
        Proto body = calls.isEmpty() ? Graph.written("", "Identity", "a", "b") : Graph.written("mine", calls, "a", "b");
        return new Proto()
                .text(1, name)
                .text(4, "a")
                .text(5, "b")
                .part(7, body)
                .part(9, new Proto().text(1, "").number(2, 13))
                .part(9, new Proto().text(1, "mine").number(2, 1))
                .text(10, "mine");
    }

    private static byte[] nested(int depth) {
        Proto graph = new Graph().node("Identity", "x", "z").body().part(12, value("z", FLOAT, -1, 8));
        for (int i = 0; i < depth; i++) {
            graph = new Graph()
                    .node(
                            "If",
                            "c",
                            "z",
                            graph("then_branch", graph),
                            graph(
                                    "else_branch",
                                    new Graph()
                                            .node("Identity", "x", "z")
                                            .body()
                                            .part(12, value("z", FLOAT, -1, 8))))
                    .body()
                    .part(12, value("z", FLOAT, -1, 8));
        }
        return new Graph()
                .constant(tensor("c", 9).bytes(9, new byte[] {1}))
                .node("If", "c", "y", graph("then_branch", graph), graph("else_branch", graph))
                .done();
    }

    private static byte[] deep(int depth) {
        byte[] inner = new byte[0];
        var whole = new java.io.ByteArrayOutputStream();
        for (int i = 0; i < depth; i++) { // each says that it holds the rest, which is longer than the file
            whole.writeBytes(new Proto()
                    .lie(i % 3 == 0 ? 1 : i % 3 == 1 ? 5 : 6, 3L * (depth - i), inner)
                    .done());
        }
        return new Proto().bytes(7, whole.toByteArray()).done();
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static byte[] filled(byte[] good, int begin, int end, int value) {
        byte[] bad = good.clone();
        Arrays.fill(bad, begin, end, (byte) value);
        return bad;
    }
}
