// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.asset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.eclipse.kura.channel.ScaleOffsetType;
import org.eclipse.kura.type.DataType;
import org.eclipse.kura.type.TypedValue;
import org.eclipse.kura.type.TypedValues;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What a real Kura 5.6 makes of the same reading and the same channel. */
class ScalingTest {

    static Stream<Arguments> readings() {
        ScaleOffsetType own = ScaleOffsetType.DEFINED_BY_VALUE_TYPE;
        return Stream.of(
                Arguments.of(DataType.DOUBLE, own, 0.1, 1.0, 20.0, 3.0),
                Arguments.of(DataType.FLOAT, own, 0.5, 1.0, 3f, 2.5f),
                Arguments.of(DataType.INTEGER, own, 2.0, 3.0, 5, 13),
                Arguments.of(DataType.INTEGER, own, 0.1, 0.0, 50, 0), // cut, as on Kura
                Arguments.of(DataType.LONG, own, 2.9, 0.9, 5L, 10L), // cut, as on Kura
                Arguments.of(DataType.INTEGER, own, 1.0, 0.0, 5, 5),
                Arguments.of(DataType.INTEGER, ScaleOffsetType.DOUBLE, 0.1, 0.25, 57.0, 5),
                Arguments.of(DataType.DOUBLE, ScaleOffsetType.DOUBLE, 0.1, 0.0, 57.0, 5.7),
                Arguments.of(DataType.FLOAT, ScaleOffsetType.DOUBLE, 0.5, 0.0, 3.0, 1.5f),
                Arguments.of(DataType.LONG, ScaleOffsetType.DOUBLE, 0.5, 0.0, 3.0, 1L),
                Arguments.of(
                        DataType.LONG, ScaleOffsetType.LONG, 3L, 1L, 3_002_399_751_580_331L, 9_007_199_254_740_994L),
                Arguments.of(DataType.DOUBLE, ScaleOffsetType.LONG, 2L, 1L, 4L, 9.0),
                Arguments.of(DataType.STRING, own, 2.0, 0.0, "x", "x"),
                Arguments.of(DataType.BOOLEAN, ScaleOffsetType.DOUBLE, 2.0, 0.0, true, true));
    }

    @ParameterizedTest
    @MethodSource("readings")
    void isWhatKuraMakesOfIt(
            DataType shown, ScaleOffsetType arithmetic, Number scale, Number offset, Object raw, Object expected) {
        TypedValue<?> value = new Scaling(shown, arithmetic, scale, offset).apply(TypedValues.newTypedValue(raw));

        assertThat(value).isEqualTo(TypedValues.newTypedValue(expected));
    }

    @Test
    void asksTheDriverForTheTypeThatItComputesIn() {
        assertThat(new Scaling(DataType.INTEGER, ScaleOffsetType.DOUBLE, 0.1, 0.0).raw())
                .isEqualTo(DataType.DOUBLE);
        assertThat(new Scaling(DataType.INTEGER, ScaleOffsetType.LONG, 2L, 0L).raw())
                .isEqualTo(DataType.LONG);
        assertThat(new Scaling(DataType.INTEGER, ScaleOffsetType.DOUBLE, 1.0, 0.0).raw())
                .isEqualTo(DataType.INTEGER);
        assertThat(new Scaling(DataType.STRING, ScaleOffsetType.DOUBLE, 2.0, 0.0).raw())
                .isEqualTo(DataType.STRING);
    }

    @Test
    void knowsWhenIntegersCutDigitsOff() {
        assertThat(new Scaling(DataType.INTEGER, ScaleOffsetType.DEFINED_BY_VALUE_TYPE, 0.1, 0.0).cuts())
                .isTrue();
        assertThat(new Scaling(DataType.LONG, ScaleOffsetType.DEFINED_BY_VALUE_TYPE, 2.0, 0.5).cuts())
                .isTrue();
        assertThat(new Scaling(DataType.INTEGER, ScaleOffsetType.DOUBLE, 0.1, 0.0).cuts())
                .isFalse();
        assertThat(new Scaling(DataType.DOUBLE, ScaleOffsetType.DEFINED_BY_VALUE_TYPE, 0.1, 0.0).cuts())
                .isFalse();
        assertThat(new Scaling(DataType.INTEGER, ScaleOffsetType.DEFINED_BY_VALUE_TYPE, 2.0, 3.0).cuts())
                .isFalse();
    }

    @Test
    void aValueThatNeedsNothingIsNotCopied() {
        TypedValue<?> value = TypedValues.newDoubleValue(1);
        assertThat(new Scaling(DataType.DOUBLE, ScaleOffsetType.DOUBLE, 1.0, 0.0).apply(value))
                .isSameAs(value);
    }
}
