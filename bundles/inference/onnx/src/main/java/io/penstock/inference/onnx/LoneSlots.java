// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.onnx;

import io.penstock.inference.api.InferenceException;
import io.penstock.inference.api.Slots;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The engine's slots with one model, for whoever has no framework: a bench, a test, a tool. */
public final class LoneSlots {

    /** @param folder with {@code model.json} and {@code model.onnx} */
    public static Slots of(Path folder) throws IOException, InferenceException {
        return of(Files.readString(folder.resolve("model.json")), Files.readAllBytes(folder.resolve("model.onnx")));
    }

    /** @param json the descriptor; the slot has the model's name */
    public static Slots of(String json, byte[] onnx) throws InferenceException {
        var model = new Opener(1).open(new ModelSource(DescriptorReader.read(json), onnx, "", ""));
        var slots = new SlotTable();
        slots.swap(model.descriptor().name(), Optional.of(model));
        return slots;
    }

    private LoneSlots() {}
}
