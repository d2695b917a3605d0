// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.penstock.inference.admission.child.Wire;
import io.penstock.inference.api.GoldenVector;
import io.penstock.inference.api.InferenceException;
import io.penstock.inference.api.ModelDescriptor;
import io.penstock.inference.api.TensorSpec;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bad models by the hundred, past the first look and into native code: one child for as many as it survives. */
class CorpusTest {

    private static final Path LIBRARIES = Path.of("target", "natives");
    private static final Limits LIMITS =
            new Limits(Path.of(System.getProperty("java.home"), "bin", "java").toString(), Duration.ofSeconds(3), 256);
    private static final int LONGEST = 4 << 20;

    @TempDir
    private Path folder;

    private final Map<String, Integer> reasons = new TreeMap<>();
    private Optional<Child> child = Optional.empty();
    private int children;

    @AfterEach
    void end() {
        child.ifPresent(Child::close);
    }

    /** A flip in a name that nobody reads leaves a model that says what it must: that one is good. */
    @Test
    void noDamageToAGoodModelGoesFurtherThanAChildOrChangesWhatItSays() throws Exception {
        byte[] good = Models.onnx("mlp8");
        ModelDescriptor model = described(good);
        int refused = 0;
        Map<String, byte[]> damaged = Corpus.damaged(good);
        for (var file : damaged.entrySet()) {
            refused += refused(model, file.getKey(), file.getValue()) ? 1 : 0;
        }
        System.out.println(
                damaged.size() + " damaged models, " + refused + " refused by " + children + " children: " + reasons);
        assertThat(refused).isGreaterThan(140);
    }

    @Test
    void noCraftedModelGoesFurtherThanAChild() throws Exception {
        Map<String, byte[]> crafted = Corpus.crafted();
        for (var file : crafted.entrySet()) {
            assertThat(refused(Models.vector(8, Models.TWICE, 0, 64), file.getKey(), file.getValue()))
                    .as(file.getKey())
                    .isTrue();
        }
        System.out.println(crafted.size() + " crafted models refused by " + children + " children: " + reasons);
        assertThat(crafted).hasSizeGreaterThan(100);
    }

    /** What the first look finds it finds; native code is shown every file all the same. */
    private boolean refused(ModelDescriptor model, String name, byte[] onnx) throws InferenceException {
        Optional<String> first = reason(() -> ModelFile.check(onnx));
        Optional<String> second = reason(() -> new Answer(model, LIMITS).judge(child().ask(Question.of(model, onnx))));
        Optional<String> reason = first.or(() -> second);
        reason.ifPresent(r -> reasons.merge(r + (first.isPresent() ? "" : " (child)"), 1, Integer::sum));
        return reason.isPresent();
    }

    private Child child() throws InferenceException {
        if (child.isEmpty() || !child.get().alive()) {
            child.ifPresent(Child::close);
            child = Optional.of(new Nursery(folder, LIMITS, new Natives(LIBRARIES)).child(LONGEST));
            children++;
        }
        return child.get();
    }

    /** Models that others trained, in {@code penstock.data}/models. */
    @Test
    void aRealModelIsAdmitted() throws Exception {
        Path path = Path.of(System.getProperty("penstock.data", "../../../../shared/data"), "models", "mnist.onnx");
        assumeThat(path).as("real models are not here: " + path).exists();
        byte[] onnx = Files.readAllBytes(path);
        var in = new TensorSpec("Input3", "float32", List.of(1L, 1L, 28L, 28L), "");
        var out = new TensorSpec("Plus214_Output_0", "float32", List.of(1L, 10L), "");
        ModelFile.check(onnx);
        child();
        ModelDescriptor model = described(onnx, in, out);

        assertThat(new Answer(model, LIMITS)
                        .judge(child().ask(Question.of(model, onnx)))
                        .memoryKilobytes())
                .isPositive();
    }

    private ModelDescriptor described(byte[] onnx) throws Exception {
        return described(
                onnx,
                new TensorSpec("x", "float32", List.of(-1L, 8L), "features"),
                new TensorSpec("score", "float32", List.of(-1L, 1L), ""));
    }

    /** Its golden vector is what it says now. */
    private ModelDescriptor described(byte[] onnx, TensorSpec in, TensorSpec out) throws InferenceException {
        List<Double> question =
                Stream.iterate(1.0, x -> x + 1).limit(in.elements()).toList();
        var asking = new GoldenVector(Map.of(in.name(), question), Map.of(out.name(), List.of(0.0)), 1e-6);
        byte[] answer = child().ask(Question.of(Models.of(in, out, List.of(asking), 0, 0), onnx));
        assertThat(answer[0]).isEqualTo(Wire.DONE);
        int length = 4 * out.elements();
        var said = ByteBuffer.wrap(answer, answer.length - length, length).order(ByteOrder.nativeOrder());
        List<Double> expected = Stream.generate(() -> (double) said.getFloat())
                .limit(out.elements())
                .toList();
        var golden = new GoldenVector(Map.of(in.name(), question), Map.of(out.name(), expected), 1e-6);
        return Models.of(in, out, List.of(golden), 0, 0);
    }

    private static Optional<String> reason(Refusable call) {
        try {
            call.run();
            return Optional.empty();
        } catch (InferenceException e) {
            return Optional.of(e.reason());
        }
    }

    private interface Refusable {
        void run() throws InferenceException;
    }
}
