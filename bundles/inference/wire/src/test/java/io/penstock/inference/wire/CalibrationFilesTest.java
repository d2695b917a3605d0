// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.inference.wire.procedure.Fitted;
import io.penstock.kura.files.Disk;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.eclipse.kura.system.SystemService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.BundleContext;

class CalibrationFilesTest {

    private static final Kept KEPT = new Kept(
            new Fitted(
                    "standard/1",
                    List.of("a", "b"),
                    Map.of("mean", new double[] {0.1, -1e-300}, "inv", new double[] {3, 4})),
            "threshold/1",
            new byte[] {1, -2, 3});

    @TempDir
    private Path folder;

    private CalibrationFiles files;

    @BeforeEach
    void prepare() {
        files = new CalibrationFiles(new Disk(), folder.resolve("calibration/stage"));
    }

    @Test
    void givesBackWhatItWasGivenToTheBit() throws IOException {
        files.save("pump 1", 0, KEPT);

        Kept back = new CalibrationFiles(new Disk(), folder.resolve("calibration/stage"))
                .load("pump 1", 0)
                .orElseThrow();
        assertThat(back.fitted().same(KEPT.fitted())).isTrue();
        assertThat(back.rule()).isEqualTo("threshold/1");
        assertThat(back.judge()).containsExactly(1, -2, 3);
    }

    @Test
    void leavesNoFileBesideIt() throws IOException {
        files.save("pump", 0, KEPT);
        files.save("pump", 0, KEPT);
        try (var all = Files.list(folder.resolve("calibration/stage"))) {
            assertThat(all).hasSize(1);
        }
    }

    @Test
    void assetsWhoseNamesLookAlikeHaveFilesOfTheirOwn() throws IOException {
        files.save("pump/1", 0, KEPT);
        assertThat(files.load("pump/1", 0)).isPresent();
        assertThat(files.load("pump_1", 0)).isEmpty();
        assertThat(files.load("../pump/1", 0)).isEmpty();
        files.save("\u00fc" + "x".repeat(400), 0, KEPT);
        assertThat(files.load("\u00fc" + "x".repeat(400), 0)).isPresent();
    }

    @Test
    void anotherGenerationIsNotThere() throws IOException {
        files.save("pump", 3, KEPT);
        assertThat(files.load("pump", 3)).isPresent();
        assertThat(files.load("pump", 4)).isEmpty();
    }

    @Test
    void aDamagedFileCountsAsNone() throws IOException {
        files.save("pump", 0, KEPT);
        Path file;
        try (var all = Files.list(folder.resolve("calibration/stage"))) {
            file = all.findFirst().orElseThrow();
        }
        String whole = Files.readString(file);
        for (int at = 0; at < whole.length(); at++) {
            byte[] bytes = whole.getBytes(StandardCharsets.UTF_8);
            bytes[at] ^= 1;
            Files.write(file, bytes);
            assertThat(files.load("pump", 0))
                    .as("byte %d of %s", at, whole)
                    .satisfiesAnyOf(none -> assertThat(none).isEmpty(), same -> assertThat(
                                    same.orElseThrow().fitted().same(KEPT.fitted()))
                            .isTrue());
            Files.writeString(file, whole.substring(0, at));
            assertThat(files.load("pump", 0)).isEmpty();
        }
    }

    @Test
    void theFolderIsInTheGatewaysDataFolderOrInKuras() throws IOException {
        SystemService kuras = system(folder.resolve("kuras").toString());
        CalibrationFiles.of(context(Map.of("penstock.data.dir", folder + "/ours")), kuras, "pid")
                .save("pump", 0, KEPT);
        assertThat(folder.resolve("ours/calibration")).isDirectory();
        assertThat(folder.resolve("kuras")).doesNotExist();

        CalibrationFiles.of(context(Map.of()), kuras, "pid").save("pump", 0, KEPT);
        assertThat(folder.resolve("kuras/penstock/calibration")).isDirectory();
    }

    private static SystemService system(String data) {
        return (SystemService) Proxy.newProxyInstance(
                CalibrationFilesTest.class.getClassLoader(),
                new Class<?>[] {SystemService.class},
                (proxy, method, arguments) -> {
                    assertThat(method.getName()).isEqualTo("getKuraDataDirectory");
                    return data;
                });
    }

    private BundleContext context(Map<String, String> properties) {
        return (BundleContext) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {BundleContext.class}, (proxy, method, arguments) -> {
                    assertThat(method.getName()).isEqualTo("getProperty");
                    return properties.get(arguments[0]);
                });
    }
}
