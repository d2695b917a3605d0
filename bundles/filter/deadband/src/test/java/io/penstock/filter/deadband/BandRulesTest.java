// SPDX-License-Identifier: Apache-2.0
package io.penstock.filter.deadband;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BandRulesTest {

    @Test
    void givesEachPropertyItsOwnBandAndTheRestTheStarsOne() {
        BandRules rules = BandRules.parse("Pressure = absolute 0.05\nFlow=percent 2;* = SIGMA 3\r\n Noise = ignore");

        assertThat(rules.of("Pressure")).contains(new Band.Absolute(0.05));
        assertThat(rules.of("Flow")).contains(new Band.Percent(2));
        assertThat(rules.of("Anything")).contains(new Band.Sigma(3));
        assertThat(rules.of("Noise")).isEmpty();
    }

    @Test
    void watchesNothingThatIsNotNamedWhereThereIsNoStar() {
        assertThat(BandRules.parse("Flow = absolute 1").of("Pressure")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"assetName", "assetTimestamp", "assetError", "Flow_timestamp", "Flow_unit", "Flow_error"})
    void doesNotTakeATimestampOrAUnitForAValue(String companion) {
        assertThat(BandRules.parse("* = absolute 0").of(companion)).isEmpty();
    }

    @Test
    void watchesACompanionThatIsNamed() {
        assertThat(BandRules.parse("Flow_unit = absolute 0").of("Flow_unit")).isPresent();
    }

    @Test
    void takesANameWithAnEqualsSignInIt() {
        assertThat(BandRules.parse("a=b = absolute 1").of("a=b")).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "Flow, has no property name",
        "Flow = , is not a kind and a number",
        "Flow = absolute, is not a kind and a number",
        "Flow = absolute x, 'has \"x\" in the place of a number'",
        "Flow = absolute -1, has a width that is not 0 or more",
        "Flow = absolute NaN, has a width that is not 0 or more",
        "Flow = percent Infinity, has a width that is not 0 or more",
        "Flow = wobble 3, 'has the unknown kind \"wobble\"'",
        "= absolute 1, has no property name",
        "Flow = absolute 1;Flow = percent 2, is the second rule for Flow",
        "Flow = ignore, watch no property",
        "'', watch no property",
    })
    void saysWhichRuleItCannotReadAndWhatIsAllowed(String text, String why) {
        assertThatThrownBy(() -> BandRules.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(why)
                .hasMessageContaining("allowed: <property> = absolute <width>");
    }
}
