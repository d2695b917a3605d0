// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.faults.CrashImages;
import io.penstock.inference.wire.procedure.Fitted;
import io.penstock.kura.seal.SealedContent;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The lights go out after each step on the disk: an asset's calibration is the one before or the one after. */
class CalibrationPowerCutTest {

    private static final Path FOLDER = Path.of("/calibration/stage");

    private final TestKeys keys = TestKeys.with("one", "two");
    private int replayed;
    private int assets = 2;

    @Test
    void noPowerCutLosesACalibration() {
        var disk = new CrashImages("", Map.of());
        assertThat(faultOver(disk)).isEmpty();
        assertThat(replayed).isGreaterThan(300);
        System.out.println("power cuts replayed over calibrations: " + replayed + " states of the disk");
    }

    /** With one asset: the folder of two that are sealed in a row is forced twice, and once would do. */
    @Test
    void whicheverCallIsLeftOutIsNoticed() {
        assets = 1;
        var whole = new CrashImages("", Map.of());
        faultOver(whole);
        assertThat(whole.calls()).isEqualTo(18);
        for (int call = 0; call < whole.calls(); call++) {
            assertThat(faultOver(CrashImages.without(call, Map.of())))
                    .as("call %d of %d", call, whole.calls())
                    .isPresent();
        }
    }

    /** Learns, learns again, then seals, with one key and with another, and seals no more. */
    private Optional<String> faultOver(CrashImages disk) {
        var files = new CalibrationFiles(disk, FOLDER);
        int valve = assets - 1;
        Optional<String> fault = during(disk, () -> files.save("pump", 0, kept(1)), "", 0, 1, 0);
        if (valve > 0) {
            fault = fault.or(() -> during(disk, () -> files.save("valve", 0, kept(1)), "", 1, 1, 0))
                    .or(() -> firstFault(disk.afterTheLastStep(), keys, "two", 1, 1, valve));
        }
        return fault.or(() -> during(disk, () -> files.save("pump", 0, kept(2)), "", 1, 2, valve))
                .or(() -> during(disk, () -> files.seal(keys.sealing("one")), "one", 2, 2, valve))
                .or(() -> during(disk, () -> files.save("pump", 0, kept(3)), "one", 2, 3, valve))
                .or(() -> during(disk, () -> files.seal(keys.sealing("two")), "two", 3, 3, valve))
                .or(() -> during(disk, () -> files.seal(keys.sealing("")), "", 3, 3, valve));
    }

    private interface Work {
        void run() throws IOException;
    }

    /** Whatever a power cut leaves meanwhile opens with all keys; what it leaves afterwards, with the last alone. */
    private Optional<String> during(CrashImages disk, Work work, String key, int least, int most, int valve) {
        int before = disk.images().size();
        try {
            work.run();
        } catch (IOException e) {
            return Optional.of(e.toString());
        }
        List<Map<Path, byte[]>> images = disk.images();
        return firstFault(images.subList(before, images.size()), keys, "two", least, most, valve)
                .or(() -> firstFault(disk.afterTheLastStep(), keys.only(key), key, most, most, valve))
                .or(() -> notSealedAs(disk.afterTheLastStep(), key));
    }

    private static Optional<String> notSealedAs(List<Map<Path, byte[]>> images, String key) {
        return images.stream()
                .flatMap(image -> image.entrySet().stream())
                .filter(file -> file.getKey().toString().endsWith(".json"))
                .filter(file -> SealedContent.of(file.getValue()).isPresent() == key.isEmpty())
                .map(file -> file.getKey() + " is not sealed as it should be")
                .findFirst();
    }

    private Optional<String> firstFault(
            List<Map<Path, byte[]>> images, TestKeys with, String key, int least, int most, int valve) {
        for (Map<Path, byte[]> image : images) {
            replayed++;
            try {
                var files = new CalibrationFiles(new CrashImages("", image), FOLDER);
                files.seal(with.sealing(key));
                double pump = version(files.load("pump", 0));
                if (pump < least || pump > most || version(files.load("valve", 0)) < valve) {
                    return Optional.of("pump " + pump + " is not within " + least + " and " + most);
                }
            } catch (IOException | RuntimeException e) {
                return Optional.of(e.toString());
            }
        }
        return Optional.empty();
    }

    private static Kept kept(double version) {
        return new Kept(
                new Fitted("standard/1", List.of("a"), Map.of("mean", new double[] {version})), "", new byte[0]);
    }

    private static double version(Optional<Kept> kept) {
        return kept.map(k -> k.fitted().tensors().get("mean")[0]).orElse(0.0);
    }
}
