// SPDX-License-Identifier: Apache-2.0
package io.penstock.trainer;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainerTest {

    private static final Path COMMITTED = Path.of("../../bundles/inference/pump/src/main/resources");

    @TempDir
    private Path folder;

    @Test
    void makesTheCommittedFilesByteForByte() throws IOException {
        Trainer.write(folder);
        for (String name : new String[] {"model.onnx", "model.json"}) {
            assertThat(folder.resolve(name)).hasSameBinaryContentAs(COMMITTED.resolve(name));
        }
    }

    @Test
    void theModelFindsSimulatedFaultsWithFewFalseAlarms() throws IOException {
        var lineage = JsonParser.parseString(Files.readString(COMMITTED.resolve("model.json")))
                .getAsJsonObject()
                .getAsJsonObject("lineage");
        assertThat(lineage.get("precision").getAsDouble()).isGreaterThan(0.8);
        assertThat(lineage.get("recall").getAsDouble()).isGreaterThan(0.7);
    }
}
