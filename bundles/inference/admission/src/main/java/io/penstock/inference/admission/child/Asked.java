// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.admission.child;

import ai.onnxruntime.OnnxJavaType;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A question as the child reads it.
 *
 * @param onnx the model file
 * @param inputs of the graph
 * @param outputs of the graph, by name
 * @param vectors elements of each input, in the machine's byte order
 * @param time whether runs are timed, too
 */
record Asked(byte[] onnx, List<Input> inputs, List<String> outputs, List<List<byte[]>> vectors, boolean time) {

    /** A tensor that is filled: for a batch of one. */
    record Input(String name, OnnxJavaType type, long[] shape) {}

    static Asked read(byte[] question) throws IOException {
        var in = new DataInputStream(new ByteArrayInputStream(question));
        var inputs = new ArrayList<Input>();
        for (int left = in.readInt(); left > 0; left--) {
            inputs.add(new Input(in.readUTF(), OnnxJavaType.valueOf(in.readUTF()), shape(in)));
        }
        var outputs = new ArrayList<String>();
        for (int left = in.readInt(); left > 0; left--) {
            outputs.add(in.readUTF());
        }
        var vectors = new ArrayList<List<byte[]>>();
        for (int left = in.readInt(); left > 0; left--) {
            var vector = new ArrayList<byte[]>();
            for (int i = 0; i < inputs.size(); i++) {
                vector.add(in.readNBytes(in.readInt()));
            }
            vectors.add(vector);
        }
        boolean time = in.readBoolean();
        return new Asked(in.readAllBytes(), inputs, outputs, vectors, time);
    }

    private static long[] shape(DataInputStream in) throws IOException {
        long[] shape = new long[in.readInt()];
        for (int i = 0; i < shape.length; i++) {
            shape[i] = in.readLong();
        }
        return shape;
    }
}
