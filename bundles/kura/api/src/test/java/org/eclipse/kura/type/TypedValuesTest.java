// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.type;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TypedValuesTest {

    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of(DataType.BOOLEAN, "TRUE", new BooleanValue(true)),
                Arguments.of(DataType.BOOLEAN, "yes", new BooleanValue(false)),
                Arguments.of(DataType.BYTE_ARRAY, "AQL/", new ByteArrayValue(new byte[] {1, 2, -1})),
                Arguments.of(DataType.DOUBLE, "1e-3", new DoubleValue(0.001)),
                Arguments.of(DataType.FLOAT, "NaN", new FloatValue(Float.NaN)),
                Arguments.of(DataType.INTEGER, "-2147483648", new IntegerValue(Integer.MIN_VALUE)),
                Arguments.of(DataType.LONG, "9007199254740993", new LongValue(9007199254740993L)),
                Arguments.of(DataType.STRING, " a ", new StringValue(" a ")));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void readsTextAsTheTypeThatWasAskedFor(DataType type, String text, TypedValue<?> expected) {
        assertThat(TypedValues.parseTypedValue(type, text)).isEqualTo(expected);
        assertThat(expected.getType()).isEqualTo(type);
    }

    @ParameterizedTest
    @CsvSource({"INTEGER,2147483648", "INTEGER,1.0", "LONG,''", "DOUBLE,1;5", "FLOAT,x", "BYTE_ARRAY,?"})
    void refusesTextThatIsNotOfTheType(DataType type, String text) {
        assertThatThrownBy(() -> TypedValues.parseTypedValue(type, text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(type.name());
    }

    static Stream<Arguments> objects() {
        return Stream.of(
                Arguments.of(true, DataType.BOOLEAN),
                Arguments.of(new byte[0], DataType.BYTE_ARRAY),
                Arguments.of(1.0, DataType.DOUBLE),
                Arguments.of(1.0f, DataType.FLOAT),
                Arguments.of(1, DataType.INTEGER),
                Arguments.of(1L, DataType.LONG),
                Arguments.of("1", DataType.STRING));
    }

    @ParameterizedTest
    @MethodSource("objects")
    void findsTheTypeOfAnObject(Object object, DataType type) {
        var value = TypedValues.newTypedValue(object);
        assertThat(value.getType()).isEqualTo(type);
        assertThat(value.getValue()).isEqualTo(object);
    }

    @Test
    void refusesAnObjectThatNoTypeHolds() {
        assertThatThrownBy(() -> TypedValues.newTypedValue((short) 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("java.lang.Short");
        assertThatThrownBy(() -> TypedValues.newTypedValue(null)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void equalsByValueAndTypeOnly() {
        assertThat(new DoubleValue(Double.NaN)).isEqualTo(new DoubleValue(Double.NaN));
        assertThat(new DoubleValue(0.0)).isNotEqualTo(new DoubleValue(-0.0));
        assertThat((Object) new IntegerValue(1)).isNotEqualTo(new LongValue(1));
        assertThat(new ByteArrayValue(new byte[] {7}))
                .isEqualTo(new ByteArrayValue(new byte[] {7}))
                .hasSameHashCodeAs(new ByteArrayValue(new byte[] {7}));
    }

    @Test
    void ordersBytesAsUnsignedAndTheShorterFirst() {
        var small = new ByteArrayValue(new byte[] {1, 127});
        assertThat(small.compareTo(new ByteArrayValue(new byte[] {1, -128}))).isNegative();
        assertThat(small.compareTo(new ByteArrayValue(new byte[] {1}))).isPositive();
    }

    @Test
    void ordersNumbersBySizeAndNaNLast() {
        assertThat(new LongValue(-1).compareTo(new LongValue(1))).isNegative();
        assertThat(new DoubleValue(Double.POSITIVE_INFINITY).compareTo(new DoubleValue(Double.NaN)))
                .isNegative();
        assertThat(new BooleanValue(true).compareTo(new BooleanValue(false))).isPositive();
    }

    @Test
    void takesNoTextForTheEmptyText() {
        assertThat(new StringValue(null).getValue()).isEmpty();
    }

    @Test
    void findsADataTypeByItsNameInAnyCase() {
        assertThat(DataType.getDataType("byte_Array")).isEqualTo(DataType.BYTE_ARRAY);
        assertThatThrownBy(() -> DataType.getDataType("SHORT")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> DataType.getDataType(null)).isInstanceOf(IllegalArgumentException.class);
    }
}
