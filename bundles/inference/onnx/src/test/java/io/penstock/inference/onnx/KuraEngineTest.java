// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.eclipse.kura.KuraException;
import org.eclipse.kura.KuraIOException;
import org.eclipse.kura.ai.inference.ModelInfo;
import org.eclipse.kura.ai.inference.Tensor;
import org.eclipse.kura.ai.inference.TensorDescriptor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KuraEngineTest {

    @TempDir
    private Path folder;

    private final Worker worker = new Worker("test");
    private Library library;

    @BeforeEach
    void prepare() throws Exception {
        library = new Library(worker, Runnable::run, Examiners.lenient(), Duration.ofMinutes(10));
        library.add(new Models(folder).times2());
        assertThat(library.slots().await("double", 10_000)).isTrue();
        worker.submit(() -> {}).get();
    }

    @AfterEach
    void stop() {
        library.close();
        worker.shutdown();
    }

    @Test
    void showsAFeatureVectorAsScalarsOfTwoDimensionsAsKurasComponentWantsThem() throws Exception {
        ModelInfo info = engine(true).getModelInfo("double").orElseThrow();

        assertThat(info.getPlatform()).contains("onnxruntime");
        assertThat(info.getVersion()).contains("1.0.0");
        assertThat(info.getInputs())
                .extracting(TensorDescriptor::getName)
                .containsExactly("a", "b", "c", "d", "e", "f", "g", "h");
        assertThat(info.getOutputs())
                .extracting(TensorDescriptor::getName)
                .startsWith("y_0")
                .endsWith("y_7");
        assertThat(info.getInputs()).allMatch(t -> t.getShape().equals(List.of(1L, 1L)));
    }

    /** Kura's component makes a tensor of each property of the record, of the property's type, in no order. */
    @Test
    void infersFromScalarsOfAnyTypeInAnyOrder() throws Exception {
        KuraEngine engine = engine(true);
        var data = new ArrayList<Tensor>();
        data.add(scalar("h", Float.class, 8f));
        data.add(scalar("b", Integer.class, 2));
        data.add(scalar("a", Boolean.class, true));
        data.add(scalar("c", Long.class, 3L));
        for (String name : List.of("d", "e", "f", "g")) {
            data.add(scalar(name, Double.class, 0.5));
        }

        List<Tensor> out = engine.infer(engine.getModelInfo("double").orElseThrow(), data);

        assertThat(out)
                .extracting(t -> t.getData(Float.class).orElseThrow().get(0))
                .containsExactly(2f, 4f, 6f, 1f, 1f, 1f, 1f, 16f);
        assertThat(out).allMatch(t -> t.getDescriptor().getShape().equals(List.of(1L, 1L)));
    }

    @Test
    void infersFromTheTensorsOfTheGraphAsNumbersOrAsMemory() throws Exception {
        KuraEngine engine = engine(false);
        ModelInfo info = engine.getModelInfo("double").orElseThrow();
        assertThat(info.getInputs()).hasSize(1);
        TensorDescriptor x = info.getInputs().get(0);
        assertThat(x.getShape()).containsExactly(1L, 8L);
        List<Float> numbers = IntStream.range(0, 8).mapToObj(i -> (float) i).toList();
        ByteBuffer memory = ByteBuffer.allocate(32).order(ByteOrder.nativeOrder());
        numbers.forEach(memory::putFloat);
        var bytes = new ArrayList<Byte>();
        for (byte b : memory.array()) {
            bytes.add(b);
        }

        assertThat(engine.infer(info, List.of(new Tensor(Float.class, x, numbers))))
                .extracting(t -> t.getData(Float.class).orElseThrow())
                .containsExactly(List.of(0f, 2f, 4f, 6f, 8f, 10f, 12f, 14f));
        assertThat(engine.infer(info, List.of(new Tensor(Byte.class, x, bytes))))
                .extracting(t -> t.getData(Float.class).orElseThrow())
                .containsExactly(List.of(0f, 2f, 4f, 6f, 8f, 10f, 12f, 14f));
    }

    @Test
    void complainsWithTheExceptionThatKurasComponentCatches() throws Exception {
        KuraEngine engine = engine(true);
        ModelInfo info = engine.getModelInfo("double").orElseThrow();

        assertThatThrownBy(() -> engine.infer(info, List.of(scalar("a", Float.class, 1f))))
                .isInstanceOf(KuraIOException.class)
                .hasMessageContaining("The input b is missing");
        assertThatThrownBy(() -> engine(false).infer(info, List.of(scalar("x", Float.class, 1f))))
                .isInstanceOf(KuraIOException.class)
                .hasMessageContaining("has 1 values; it takes 8, or 32 bytes");
        assertThatThrownBy(() -> engine(false).infer(info, List.of(scalar("x", String.class, "1"))))
                .isInstanceOf(KuraIOException.class);
    }

    @Test
    void aModelIsLoadedWhileAVersionServes() throws Exception {
        KuraEngine engine = engine(true);
        ModelInfo info = engine.getModelInfo("double").orElseThrow();

        assertThat(engine.isEngineReady()).isTrue();
        assertThat(engine.getModelNames()).containsExactly("double");
        assertThat(engine.isModelLoaded("double")).isTrue();
        assertThat(engine.isModelLoaded("other")).isFalse();
        assertThat(engine.getModelInfo("other")).isEmpty();

        engine.unloadModel("double");
        assertThat(engine.isModelLoaded("double")).isFalse();
        assertThatThrownBy(() -> engine.infer(info, List.of())).hasMessageContaining("model.unavailable");
        library.slots().lease("double").close(); // the slot serves on

        engine.loadModel("double", Optional.empty());
        assertThat(engine.isModelLoaded("double")).isTrue();
    }

    @Test
    void loadsNoModelFromAPathAndNoneThatIsNotInstalled() {
        KuraEngine engine = engine(true);
        assertThatThrownBy(() -> engine.loadModel("double", Optional.of("/tmp/model.onnx")))
                .isInstanceOf(KuraException.class)
                .hasMessageContaining("model.not_a_bundle");
        assertThatThrownBy(() -> engine.loadModel("other", Optional.empty()))
                .isInstanceOf(KuraException.class)
                .hasMessageContaining("model.unavailable");
    }

    private KuraEngine engine(boolean scalars) {
        var config = (KuraEngineConfig) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {KuraEngineConfig.class},
                (proxy, method, arguments) -> scalars);
        return new KuraEngine(config, library.slots());
    }

    private static <T> Tensor scalar(String name, Class<T> type, T value) {
        var descriptor = TensorDescriptor.builder(name, "any", List.of(1L, 1L)).build();
        return new Tensor(type, descriptor, List.of(value));
    }
}
