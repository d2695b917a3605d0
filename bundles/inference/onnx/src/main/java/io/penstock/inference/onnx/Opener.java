// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.onnx;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import io.penstock.inference.api.InferenceException;
import io.penstock.inference.api.ModelDescriptor;
import io.penstock.inference.api.TensorSpec;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Opens a session and holds it against the descriptor: names, types, shapes, golden vectors, latency. */
final class Opener {

    private final int threads;

    /** @param threads for one run; 1 unless a model is large and the machine idle */
    Opener(int threads) {
        this.threads = threads;
    }

    /**
     * @throws InferenceException {@code model.malformed}, {@code model.shape}, {@code model.golden}, {@code
     *     model.slow} or {@code inference.no_native}; no session is left open then
     */
    OpenModel open(ModelSource source) throws InferenceException {
        ModelDescriptor descriptor = source.descriptor();
        for (TensorSpec tensor : descriptor.inputs()) {
            known(tensor);
        }
        for (TensorSpec tensor : descriptor.outputs()) {
            known(tensor);
        }
        OrtSession session = session(source.onnx());
        var model = new OpenModel(descriptor, session);
        try {
            compare("input", descriptor.inputs(), session.getInputInfo());
            compare("output", descriptor.outputs(), session.getOutputInfo());
            Proof.of(model);
            return model;
        } catch (InferenceException e) {
            model.retire();
            throw e;
        } catch (OrtException e) {
            model.retire();
            throw malformed(e);
        }
    }

    private OrtSession session(byte[] onnx) throws InferenceException {
        try {
            return session(OrtEnvironment.getEnvironment(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR, "penstock"), onnx);
        } catch (LinkageError e) { // no library for this machine, or a folder mounted noexec
            throw new InferenceException(
                    "inference.no_native",
                    "ONNX Runtime's library cannot be loaded: " + e.getMessage()
                            + ". It runs on Linux on x86-64 and aarch64, from a folder that is not mounted noexec.",
                    e);
        }
    }

    private OrtSession session(OrtEnvironment environment, byte[] onnx) throws InferenceException {
        try (var options = new OrtSession.SessionOptions()) {
            options.setSessionLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR);
            options.setIntraOpNumThreads(threads);
            options.setInterOpNumThreads(1);
            return environment.createSession(onnx, options);
        } catch (OrtException e) {
            throw malformed(e);
        }
    }

    private static void known(TensorSpec tensor) throws InferenceException {
        if (ElementType.of(tensor.type()).isEmpty()) {
            throw new InferenceException(
                    "model.shape",
                    "Tensor " + tensor.name() + " is of type " + tensor.type() + "; known are "
                            + Arrays.stream(ElementType.values())
                                    .map(ElementType::label)
                                    .toList());
        }
    }

    private static void compare(String what, List<TensorSpec> described, Map<String, NodeInfo> graph)
            throws InferenceException {
        if (described.size() != graph.size()) {
            throw shape("The descriptor has " + described.size() + " " + what + "s, the graph " + graph.keySet());
        }
        for (TensorSpec tensor : described) {
            NodeInfo node = graph.get(tensor.name());
            if (node == null || !(node.getInfo() instanceof TensorInfo info)) {
                throw shape("The graph has no " + what + " tensor " + tensor.name() + " but " + graph.keySet());
            }
            if (ElementType.of(tensor.type()).orElseThrow().onnx != info.type) {
                throw shape("The " + what + " " + tensor.name() + " is " + info.type + " in the graph, not "
                        + tensor.type());
            }
            if (!fits(tensor.shape(), info.getShape())) {
                throw shape("The " + what + " " + tensor.name() + " is " + Arrays.toString(info.getShape())
                        + " in the graph, not " + tensor.shape());
            }
        }
    }

    private static boolean fits(List<Long> described, long[] graph) {
        boolean fits = described.size() == graph.length;
        for (int i = 0; fits && i < graph.length; i++) {
            fits = graph[i] == -1 || graph[i] == described.get(i);
        }
        return fits;
    }

    private static InferenceException malformed(OrtException e) {
        return new InferenceException(
                "model.malformed", "The runtime cannot open the model: " + e.getMessage() + ". Export it again.", e);
    }

    private static InferenceException shape(String what) {
        return new InferenceException("model.shape", what + ". Make the descriptor and the graph agree.");
    }
}
