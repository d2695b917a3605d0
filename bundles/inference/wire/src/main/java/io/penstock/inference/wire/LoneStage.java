// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.wire;

import io.penstock.inference.api.Slots;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.kura.wire.WireRecord;

/** The stage as its component runs it, for whoever has no framework: a bench, a tool. It keeps no calibration. */
public final class LoneStage {

    private final Stage stage;

    /**
     * @param slot whose model decides; its features are properties of the same names
     * @param copyRecord whether what came in goes out again
     */
    public LoneStage(String slot, boolean copyRecord, Slots slots) {
        var settings = new Settings(slot, Map.of(), "assetName", copyRecord, -1, 0, 0);
        this.stage = new Stage(slot, settings, slots, new Forgetful(), System::nanoTime);
    }

    /** The decisions; what is refused is missing. Any thread. */
    public List<WireRecord> decide(List<WireRecord> records) {
        return stage.decide(records);
    }

    private static final class Forgetful implements Calibrations {

        @Override
        public Optional<Kept> load(String asset, int generation) {
            return Optional.empty();
        }

        @Override
        public void save(String asset, int generation, Kept kept) {
            // a calibration lasts as long as the stage
        }
    }
}
