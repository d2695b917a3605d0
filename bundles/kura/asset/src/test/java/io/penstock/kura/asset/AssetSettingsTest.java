// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.asset;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class AssetSettingsTest {

    @Test
    void hasKurasDefaults() {
        AssetSettings settings = Config.asset("d").settings();

        assertThat(settings.emission())
                .isEqualTo(new Emission(TimestampMode.PER_CHANNEL, false, false, false, false, true));
        assertThat(settings.driverWait()).isEqualTo(Duration.ofSeconds(5));
        assertThat(settings.problems()).isEmpty();
    }

    @Test
    void saysWhichValuesCountAsTheirDefaults() {
        AssetSettings settings = Config.asset("d")
                .set("timestamp.mode", "SOMETIMES")
                .set("emit.errors", "true")
                .set("penstock.driver.wait.ms", 60_001)
                .settings();

        assertThat(settings.emission().timestamps()).isEqualTo(TimestampMode.PER_CHANNEL);
        assertThat(settings.emission().errors()).isFalse();
        assertThat(settings.driverWait()).isEqualTo(Duration.ofSeconds(60));
        assertThat(settings.problems())
                .containsExactly(
                        "asset.malformed: timestamp.mode = \"SOMETIMES\" is not read as it is; allowed: NO_TIMESTAMPS,"
                                + " PER_CHANNEL, SINGLE_ASSET_GENERATED, SINGLE_DRIVER_GENERATED_MAX,"
                                + " SINGLE_DRIVER_GENERATED_MIN",
                        "asset.malformed: emit.errors = \"true\" is not read as it is; allowed: a Boolean",
                        "asset.malformed: penstock.driver.wait.ms = \"60001\" is not read as it is; allowed: an Integer"
                                + " from 0 to 60000");
    }
}
