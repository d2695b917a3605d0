// SPDX-License-Identifier: Apache-2.0
package io.penstock.trainer;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainerTest {

    private static final Path BUNDLES = Path.of("../../bundles/inference");

    @TempDir
    private Path folder;

    @Test
    void makesTheCommittedFilesByteForByte() throws IOException {
        Trainer.pump(folder.resolve("pump"), new PrintStream(OutputStream.nullOutputStream()));
        Trainer.monitor(folder.resolve("monitor"));

        for (String model : List.of("pump", "monitor")) {
            for (String name : List.of("model.onnx", "model.json")) {
                assertThat(folder.resolve(model).resolve(name)).hasSameBinaryContentAs(committed(model, name));
            }
        }
    }

    @Test
    void thePumpModelFindsSimulatedFaultsWithFewFalseAlarms() throws IOException {
        JsonObject lineage = JsonParser.parseString(Files.readString(committed("pump", "model.json")))
                .getAsJsonObject()
                .getAsJsonObject("lineage");
        assertThat(lineage.get("precision").getAsDouble()).isGreaterThan(0.8);
        assertThat(lineage.get("recall").getAsDouble()).isGreaterThan(0.9);
    }

    @Test
    void readsAFloatBackToTheBit() {
        for (float value : new float[] {0, 1, 0.1f, 1 / 3f, Float.MIN_VALUE, Float.MAX_VALUE, 16777216, -2.5e-7f}) {
            assertThat(Json.number(value).getAsFloat()).isEqualTo(value);
        }
    }

    private static Path committed(String model, String name) {
        return BUNDLES.resolve(model).resolve("src/main/resources").resolve(name);
    }
}
