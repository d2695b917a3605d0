// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.machine;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.deploy.api.Unit;
import io.penstock.inference.api.Quarantine;
import io.penstock.inference.api.Quarantined;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hashes: {@code printf onnx | sha256sum}; the digest: of {@code printf '{}' | sha256sum} and that, without a line end. */
class ModelsTest {

    private static final String FILE = "87e93f89f2be0db364e8be052f79f389e6c2da239831922e24513288af522a43";
    private static final String DIGEST = "3cf743d767116f7dd92366097a5697e960bdcef6ce013f86e74b075ec0108cd8";

    @TempDir
    private Path folder;

    private final Map<String, String> kept = new TreeMap<>();
    private final Models models = new Models();

    @BeforeEach
    void anEngineIsThere() {
        models.add(new Kept());
    }

    @Test
    void findsAModelThatTheEngineRefusedByFileAndDescriptor() throws IOException {
        kept.put(DIGEST, "admission.golden: wrong");
        assertThat(models.quarantined(model("onnx", "{}")))
                .contains(new Models.Barred(DIGEST, "admission.golden: wrong"));
        assertThat(models.quarantined(model("onnx", "{\"better\": 1}"))).isEmpty();
    }

    @Test
    void findsAFileThatWentBackWhateverItsDescriptorSays() throws IOException {
        models.quarantine(model("onnx", "{}"), "trial.rejected", "bad");
        assertThat(kept).containsOnlyKeys(FILE);
        assertThat(models.quarantined(model("onnx", "{\"better\": 1}")))
                .contains(new Models.Barred(FILE, "trial.rejected: bad"));
        assertThat(models.quarantined(model("other", "{}"))).isEmpty();
        assertThat(models.release(Set.of(FILE))).isTrue();
        assertThat(models.quarantined(model("onnx", "{}"))).isEmpty();
    }

    @Test
    void saysWhatTheEngineRefusedByItselfSoThatItCanBeReleased() {
        kept.put(DIGEST, "admission.golden: wrong");
        assertThat(models.quarantined()).singleElement().satisfies(each -> {
            assertThat(each.sha256()).isEqualTo(DIGEST);
            assertThat(each.reason() + " " + each.message()).isEqualTo("admission.golden wrong");
        });
    }

    private Unit model(String onnx, String descriptor) throws IOException {
        Path jar = folder.resolve("model.jar");
        try (var out = new JarOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new ZipEntry("model.onnx"));
            out.write(onnx.getBytes());
            out.putNextEntry(new ZipEntry("model.json"));
            out.write(descriptor.getBytes());
        }
        var item = new Unit.Item("model.jar", jar, "a.model", "1.0.0", Files.size(jar), "00", Unit.Role.MODEL);
        return new Unit("a.model", "1.0.0", Unit.Kind.BUNDLE, List.of(item), Optional.empty(), Optional.empty());
    }

    private final class Kept implements Quarantine {

        @Override
        public void add(String sha256, String reason) {
            kept.put(sha256, reason);
        }

        @Override
        public Optional<String> reason(String sha256) {
            return Optional.ofNullable(kept.get(sha256));
        }

        @Override
        public List<Quarantined> list() {
            return kept.entrySet().stream()
                    .map(each -> new Quarantined(each.getKey(), each.getValue(), Instant.EPOCH))
                    .toList();
        }

        @Override
        public boolean release(String sha256) {
            return kept.remove(sha256) != null;
        }
    }
}
