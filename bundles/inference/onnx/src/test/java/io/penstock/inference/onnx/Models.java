// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.onnx;

import io.penstock.inference.api.InferenceException;
import io.penstock.inference.api.ModelDescriptor;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.osgi.framework.Bundle;
import org.osgi.framework.Version;

/** Model bundles for tests, on the tiny models that {@code models/make.py} makes. */
final class Models {

    /** The descriptor of {@code times2.onnx}; rows change it by replacing text. */
    static final String TIMES2 = """
            {
              "name": "double", "version": "1.0.0", "contract": "vector-8/1",
              "inputs": [{"name": "x", "type": "float32", "shape": [-1, 8], "from": "features"}],
              "outputs": [{"name": "y", "type": "float32", "shape": [-1, 8]}],
              "features": [
                {"name": "a"}, {"name": "b"}, {"name": "c"}, {"name": "d"},
                {"name": "e"}, {"name": "f"}, {"name": "g"}, {"name": "h", "unit": "bar"}],
              "golden": [{
                "inputs": {"x": [1, 2, 3, 4, 5, 6, 7, 8]}, "outputs": {"y": [2, 4, 6, 8, 10, 12, 14, 16]},
                "tolerance": 1e-6}]
            }
            """;

    /** The descriptor of {@code times3.onnx}: the same model, trained anew. */
    static final String TIMES3 =
            TIMES2.replace("1.0.0", "2.0.0").replace("[2, 4, 6, 8, 10, 12, 14, 16]", "[3, 6, 9, 12, 15, 18, 21, 24]");

    private final Path folder;
    private int bundles;

    /** @param folder where the bundles' folders are made */
    Models(Path folder) {
        this.folder = folder;
    }

    static byte[] onnx(String name) {
        try (InputStream in = Models.class.getResourceAsStream("/models/" + name + ".onnx")) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ModelSource source(String json, byte[] onnx) throws InferenceException {
        return new ModelSource(DescriptorReader.read(json), onnx, "", "");
    }

    Bundle times2() {
        return bundle(TIMES2, onnx("times2"));
    }

    Bundle times3() {
        return bundle(TIMES3, onnx("times3"));
    }

    /** A bundle whose capability says what its descriptor says. */
    Bundle bundle(String json, byte[] onnx) {
        return of(json, onnx).bundle();
    }

    BundleDouble of(String json, byte[] onnx) {
        Map<String, Object> capability;
        try {
            ModelDescriptor model = DescriptorReader.read(json);
            capability = Map.of(
                    "name", model.name(),
                    "version", Version.parseVersion(model.version()),
                    "contract", model.contract());
        } catch (InferenceException e) {
            capability = Map.of("name", "unreadable");
        }
        return new BundleDouble(write(json, onnx), capability);
    }

    Path write(String json, byte[] onnx) {
        try {
            Path made = Files.createDirectories(folder.resolve(String.valueOf(bundles++)));
            Files.write(made.resolve("model.json"), json.getBytes(StandardCharsets.UTF_8));
            Files.write(made.resolve("model.onnx"), onnx);
            return made;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
