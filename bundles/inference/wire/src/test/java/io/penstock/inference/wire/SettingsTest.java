// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.penstock.doubles.WireDouble;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {

    @Test
    void readsRulesByLineAndBySemicolon() {
        Settings settings = Settings.of(WireDouble.config(
                InferenceConfig.class,
                Map.of("slot", " pump ", "mapping", "Flow = flow_mean\n\n a b=c ; Pressure=p = q;")));

        assertThat(settings.slot()).isEqualTo("pump");
        assertThat(settings.mapping()).isEqualTo(Map.of("Flow", "flow_mean", "a b", "c", "Pressure", "p = q"));
    }

    @Test
    void theDefaultsAreEnoughBesideASlot() {
        assertThat(Settings.of(WireDouble.config(InferenceConfig.class, Map.of("slot", "pump"))))
                .isEqualTo(new Settings("pump", Map.of(), "assetName", true, -1, 0, 5000));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "slot                | ' '     | inference.slot",
                "mapping             | Flow    | write feature = property",
                "mapping             | = flow  | write feature = property",
                "mapping             | Flow =  | write feature = property"
            })
    void saysWhatIsWrong(String key, String value, String complaint) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Settings.of(WireDouble.config(
                        InferenceConfig.class,
                        key.equals("slot") ? Map.of(key, value) : Map.of("slot", "pump", key, value))))
                .withMessageContaining(complaint);
    }

    @ParameterizedTest
    @CsvSource({"-2", "100001"})
    void calibratesFromASensibleNumberOfRecords(int records) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Settings.of(WireDouble.config(
                        InferenceConfig.class, Map.of("slot", "pump", "calibration.records", records))))
                .withMessageContaining("calibration.records is " + records);
    }

    @ParameterizedTest
    @CsvSource({"-1", "600001"})
    void holdsForASensibleTime(long millis) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Settings.of(
                        WireDouble.config(InferenceConfig.class, Map.of("slot", "pump", "hold.ms", millis))))
                .withMessageContaining("hold.ms is " + millis);
    }
}
