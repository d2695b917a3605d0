// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.osgi.framework.Version;

class SlotPinTest {

    @TempDir
    private Path folder;

    @Test
    void readsItsConfigurationAndAnother() {
        var pin = new SlotPin(config(" pump ", "1.2.0"));
        assertThat(pin.slot()).isEqualTo("pump");
        assertThat(pin.version()).isEqualTo(new Version(1, 2, 0));

        pin.modified(config("pump", "2"));
        assertThat(pin.version()).isEqualTo(new Version(2, 0, 0));
    }

    @ParameterizedTest
    @CsvSource({"'', 1.0.0", "pump, one", "pump,"})
    void refusesAConfigurationThatPinsNothing(String slot, String version) {
        assertThatIllegalArgumentException().isThrownBy(() -> new SlotPin(config(slot, version)));
    }

    @Test
    void aPinThatMovesToAnotherSlotLetsTheFirstOneGo() throws Exception {
        var worker = new Worker("test");
        var library = new Library(worker, Runnable::run, Examiners.lenient(), Duration.ofMinutes(10));
        var pins = new Pins(library);
        var models = new Models(folder);
        var pin = new SlotPin(config("double", "1.0.0"));
        pins.set(pin);
        library.add(models.times2());
        library.add(models.times3());
        worker.submit(() -> {}).get(); // and what that left it
        worker.submit(() -> {}).get();
        assertThat(library.slots().active("double").orElseThrow().version()).isEqualTo("1.0.0");

        pin.modified(config("other", "1.0.0"));
        pins.set(pin);
        worker.submit(() -> {}).get(); // and what that left it
        worker.submit(() -> {}).get();

        assertThat(library.slots().active("double").orElseThrow().version()).isEqualTo("2.0.0");
        library.close();
        worker.shutdown();
    }

    private SlotPinConfig config(String slot, String version) {
        return (SlotPinConfig) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {SlotPinConfig.class},
                (proxy, method, arguments) -> method.getName().equals("slot")
                        ? slot
                        : Map.of("version", Optional.ofNullable(version))
                                .get(method.getName())
                                .orElse(null));
    }
}
