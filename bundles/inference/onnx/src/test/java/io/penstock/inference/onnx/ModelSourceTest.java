// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.osgi.framework.Version;

class ModelSourceTest {

    @TempDir
    private Path folder;

    private Models models;

    @BeforeEach
    void prepare() {
        models = new Models(folder);
    }

    @Test
    void readsTheBundleWhole() throws Exception {
        ModelSource source = ModelSource.read(models.times2());

        assertThat(source.descriptor().name()).isEqualTo("double");
        assertThat(source.onnx()).isEqualTo(Models.onnx("times2"));
        assertThat(source.sha256())
                .hasSize(64)
                .isNotEqualTo(ModelSource.read(models.times3()).sha256());
    }

    @Test
    void aBundleIsAModelsByItsCapabilityAlone() {
        Path files = models.write(Models.TIMES2, Models.onnx("times2"));
        assertThat(ModelSource.isModel(models.times2())).isTrue();
        assertThat(ModelSource.isModel(new BundleDouble(files, Map.of()).bundle()))
                .isFalse();
    }

    @Test
    void refusesACapabilityThatSaysOtherwise() {
        Path files = models.write(Models.TIMES2, Models.onnx("times2"));
        var named = Map.<String, Object>of("name", "triple", "version", new Version("1.0.0"), "contract", "vector-8/1");
        var newer = Map.<String, Object>of("name", "double", "version", new Version("1.0.1"), "contract", "vector-8/1");
        var mute = Map.<String, Object>of("name", "double", "version", new Version("1.0.0"));

        Refused.with("model.descriptor", "the name triple", () -> ModelSource.read(bundle(files, named)));
        Refused.with("model.descriptor", "the version 1.0.1", () -> ModelSource.read(bundle(files, newer)));
        Refused.with("model.descriptor", "the contract null", () -> ModelSource.read(bundle(files, mute)));
    }

    @ParameterizedTest
    @CsvSource({
        "Bundle-Activator, model.activator",
        "Bundle-NativeCode, model.native_code",
        "DynamicImport-Package, model.dynamic_import",
        "Import-Package, model.imports",
        "Require-Bundle, model.imports",
        "Export-Package, model.exports",
        "Fragment-Host, model.fragment",
        "Bundle-ClassPath, model.holds_code",
        "Service-Component, model.component"
    })
    void refusesABundleThatCouldRunCode(String header, String reason) {
        BundleDouble bundle = models.of(Models.TIMES2, Models.onnx("times2")).header(header, "x");
        Refused.with(reason, header, () -> ModelSource.read(bundle.bundle()));
    }

    @ParameterizedTest
    @CsvSource({
        "Evil.class, model.holds_code",
        "lib/evil.jar, model.holds_code",
        "libevil.so, model.native_code",
        "evil.dll, model.native_code"
    })
    void refusesABundleWithCodeInside(String file, String reason) throws Exception {
        Path files = models.write(Models.TIMES2, Models.onnx("times2"));
        Files.createDirectories(files.resolve(file).getParent());
        Files.write(files.resolve(file), new byte[1]);
        Refused.with(reason, file, () -> ModelSource.read(bundle(files, Map.of("name", "double"))));
    }

    @Test
    void refusesABundleWithoutItsFiles() throws Exception {
        Path files = models.write(Models.TIMES2, Models.onnx("times2"));
        Map<String, Object> capability =
                Map.of("name", "double", "version", new Version("1.0.0"), "contract", "vector-8/1");
        Files.delete(files.resolve("model.onnx"));
        Refused.with("model.incomplete", "model.onnx", () -> ModelSource.read(bundle(files, capability)));
        Files.delete(files.resolve("model.json"));
        Refused.with("model.incomplete", "model.json", () -> ModelSource.read(bundle(files, capability)));
    }

    private static org.osgi.framework.Bundle bundle(Path files, Map<String, Object> capability) {
        return new BundleDouble(files, capability).bundle();
    }
}
