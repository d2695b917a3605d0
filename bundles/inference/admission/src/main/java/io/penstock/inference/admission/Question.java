// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.admission;

import io.penstock.inference.api.GoldenVector;
import io.penstock.inference.api.InferenceException;
import io.penstock.inference.api.ModelDescriptor;
import io.penstock.inference.api.TensorSpec;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/** What the child is asked about a model: the same bytes for what it would answer alike. */
final class Question {

    /** @throws InferenceException {@code admission.golden} where the descriptor has nothing to ask with */
    static byte[] of(ModelDescriptor model, byte[] onnx) throws InferenceException {
        if (model.golden().isEmpty()) {
            throw Refusal.golden(
                    "The descriptor has no golden vector. Add at least one input with its expected output.");
        }
        try {
            var bytes = new ByteArrayOutputStream(onnx.length + 4096);
            var out = new DataOutputStream(bytes);
            out.writeInt(model.inputs().size());
            for (TensorSpec input : model.inputs()) {
                describe(input, out);
            }
            out.writeInt(model.outputs().size());
            for (TensorSpec output : model.outputs()) {
                out.writeUTF(output.name());
            }
            out.writeInt(model.golden().size());
            for (GoldenVector vector : model.golden()) {
                for (TensorSpec input : model.inputs()) {
                    byte[] elements = elements(input, vector);
                    out.writeInt(elements.length);
                    out.write(elements);
                }
            }
            out.writeBoolean(model.latencyMicros() > 0);
            out.write(onnx);
            return bytes.toByteArray();
        } catch (IOException e) { // a name of more than 64 kB
            throw Refusal.malformed("a tensor's name cannot be written: " + e.getMessage());
        }
    }

    private static void describe(TensorSpec input, DataOutputStream out) throws IOException, InferenceException {
        out.writeUTF(input.name());
        out.writeUTF(Element.of(input).runtimeName);
        out.writeInt(input.shape().size());
        for (long dimension : input.shape()) {
            out.writeLong(dimension == -1 ? 1 : dimension);
        }
    }

    private static byte[] elements(TensorSpec input, GoldenVector vector) throws InferenceException {
        List<Double> values = vector.inputs().getOrDefault(input.name(), List.of());
        if (values.size() != input.elements()) {
            throw Refusal.golden("A golden vector has " + values.size() + " values for the input " + input.name()
                    + ", which takes " + input.elements() + ".");
        }
        Element type = Element.of(input);
        var bytes = ByteBuffer.allocate(values.size() * type.bytes).order(ByteOrder.nativeOrder());
        values.forEach(value -> type.put(bytes, value));
        return bytes.array();
    }

    private Question() {}
}
