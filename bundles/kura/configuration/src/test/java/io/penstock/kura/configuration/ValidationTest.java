// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.kura.KuraErrorCode;
import org.eclipse.kura.configuration.Password;
import org.eclipse.kura.core.configuration.metatype.Tad;
import org.eclipse.kura.core.configuration.metatype.Tocd;
import org.eclipse.kura.core.configuration.metatype.Toption;
import org.eclipse.kura.core.configuration.metatype.Tscalar;
import org.junit.jupiter.api.Test;

class ValidationTest {

    @Test
    void aNumberOutsideItsRangeIsRefusedWithTheRange() {
        Tad attribute = attribute(Tscalar.INTEGER, 0, "10", "60000");
        assertThat(said(attribute, 9)).containsExactly("configuration.range: a of p = 9, and allowed is 10 to 60000.");
        assertThat(said(attribute, 60001)).hasSize(1);
        assertThat(said(attribute, 10)).isEmpty();
        assertThat(said(attribute, 60000)).isEmpty();
    }

    @Test
    void aRangeMayHaveOneEnd() {
        assertThat(said(attribute(Tscalar.DOUBLE, 0, "0", null), -0.1))
                .containsExactly("configuration.range: a of p = -0.1, and allowed is at least 0.");
        assertThat(said(attribute(Tscalar.LONG, 0, null, "9223372036854775806"), Long.MAX_VALUE))
                .hasSize(1);
    }

    @Test
    void whatIsNotANumberIsInNoRange() {
        assertThat(said(attribute(Tscalar.DOUBLE, 0, "0", "1"), Double.NaN)).hasSize(1);
        assertThat(said(attribute(Tscalar.FLOAT, 0, null, "1"), Float.NEGATIVE_INFINITY))
                .hasSize(1);
        assertThat(said(attribute(Tscalar.DOUBLE, 0, null, null), Double.NaN)).isEmpty();
    }

    @Test
    void aTextIsMeasuredByItsLength() {
        assertThat(said(attribute(Tscalar.STRING, 0, "2", "3"), "abcd"))
                .containsExactly("configuration.range: a of p = abcd, and allowed is 2 to 3 characters.");
        assertThat(said(attribute(Tscalar.STRING, 0, "2", "3"), "ab")).isEmpty();
    }

    @Test
    void aPasswordIsNeverShown() {
        assertThat(said(attribute(Tscalar.PASSWORD, 0, "8", null), new Password("secret")))
                .containsExactly("configuration.range: a of p = ***, and allowed is at least 8 characters.");
        assertThat(said(attribute(Tscalar.INTEGER, 0, null, null), new Password("secret"))
                        .get(0))
                .doesNotContain("secret");
    }

    /** On Kura a Long for an Integer is silently ignored, and the timer does not start. */
    @Test
    void aValueOfAnotherTypeIsRefused() {
        assertThat(said(attribute(Tscalar.INTEGER, 0, null, null), 5L))
                .containsExactly("configuration.type: a of p = 5 is of type Long; give it a value of type Integer.");
    }

    @Test
    void cardinalityBoundsTheNumberOfValues() {
        assertThat(said(attribute(Tscalar.STRING, 0, null, null), new String[] {"a"}))
                .hasSize(1);
        assertThat(said(attribute(Tscalar.STRING, 2, null, null), new String[] {"a", "b", "c"}))
                .containsExactly("configuration.cardinality: a of p takes at most 2 values, and 3 were given.");
        assertThat(said(attribute(Tscalar.STRING, -2, null, null), List.of("a", "b")))
                .isEmpty();
        assertThat(said(attribute(Tscalar.STRING, Integer.MIN_VALUE, null, null), new String[3]))
                .allMatch(sentence -> sentence.contains("nothing"));
        assertThat(said(attribute(Tscalar.LONG, Integer.MAX_VALUE, "0", null), new Long[] {1L, -1L}))
                .hasSize(1);
    }

    @Test
    void onlyAnOptionIsTaken() {
        Tad attribute = attribute(Tscalar.STRING, 0, null, null);
        attribute.setOption(option("eco"));
        attribute.setOption(option("max"));
        assertThat(said(attribute, "Eco"))
                .containsExactly("configuration.option: a of p = Eco, and allowed is one of eco, max.");
        assertThat(said(attribute, "eco")).isEmpty();
    }

    @Test
    void aRequiredAttributeNeedsAValueOrADefault() {
        Tad attribute = attribute(Tscalar.STRING, 0, null, null);
        List<Problem> problems = Validation.check(
                "p",
                Optional.of(definition(attribute)),
                Map.<String, Object>of().keySet(),
                Map.of());
        assertThat(problems)
                .containsExactly(new Problem(
                        KuraErrorCode.CONFIGURATION_REQUIRED_ATTRIBUTE_MISSING,
                        "configuration.missing",
                        "a of p is required and has no default. Give it a value."));
        attribute.setDefault("");
        assertThat(Validation.check(
                        "p",
                        Optional.of(definition(attribute)),
                        Map.<String, Object>of().keySet(),
                        Map.of()))
                .isEmpty();
    }

    @Test
    void whatWasThereBeforeIsNotHeldAgainstAnybody() {
        Tad attribute = attribute(Tscalar.INTEGER, 0, "10", null);
        Map<String, Object> properties = Map.of("a", 1, "b", "new");
        assertThat(Validation.check(
                        "p", Optional.of(definition(attribute)), Map.of("b", "").keySet(), properties))
                .isEmpty();
        assertThat(Validation.check(
                        "p", Optional.of(definition(attribute)), Map.of("a", "").keySet(), properties))
                .hasSize(1);
    }

    @Test
    void anUndeclaredKeyIsTakenIfASnapshotCanHoldIt() {
        assertThat(undeclared(Map.of("x", 1, "y", new Integer[0], "z", List.of("a"))))
                .isEmpty();
        assertThat(undeclared(Map.of("x", java.time.Instant.EPOCH))).hasSize(1);
        assertThat(undeclared(Map.of("x", "\u0000"))).hasSize(1);
        assertThat(undeclared(Map.of(" ", "a"))).hasSize(1);
    }

    /** OSGi Compendium R7, 104.4.4: keys are case-insensitive. */
    @Test
    void keysThatDifferInCaseAloneAreRefused() {
        assertThat(undeclared(Map.of("Pump#a", 1, "pump#a", 2)))
                .singleElement()
                .asString()
                .contains("configuration.key");
    }

    private static List<Problem> undeclared(Map<String, Object> properties) {
        return Validation.check("p", Optional.empty(), properties.keySet(), properties);
    }

    private static List<String> said(Tad attribute, Object value) {
        Map<String, Object> properties = Map.of("a", value);
        return Validation.check("p", Optional.of(definition(attribute)), properties.keySet(), properties).stream()
                .map(problem -> problem.reason() + ": " + problem.sentence())
                .toList();
    }

    private static Tad attribute(Tscalar type, int cardinality, String min, String max) {
        var attribute = new Tad();
        attribute.setId("a");
        attribute.setType(type);
        attribute.setCardinality(cardinality);
        attribute.setMin(min);
        attribute.setMax(max);
        attribute.setRequired(true);
        return attribute;
    }

    private static Toption option(String value) {
        var option = new Toption();
        option.setValue(value);
        option.setLabel(value);
        return option;
    }

    private static Tocd definition(Tad attribute) {
        var definition = new Tocd();
        definition.setId("d");
        definition.addAD(attribute);
        return definition;
    }
}
