// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.eclipse.kura.type.DataType;
import org.eclipse.kura.type.TypedValues;
import org.junit.jupiter.api.Test;

class ChannelTest {

    private final Channel level = new Channel(
            "level", ChannelType.READ_WRITE, DataType.LONG, ScaleOffsetType.LONG, 2L, -1L, Map.of("register", 7));

    @Test
    void aReadRecordBringsUnitTypeAndConfiguration() {
        level.setUnit("mm");
        var read = level.createReadRecord();
        assertThat(read.getChannelName()).isEqualTo("level");
        assertThat(read.getValueType()).isEqualTo(DataType.LONG);
        assertThat(read.getUnit()).isEqualTo("mm");
        assertThat(read.getChannelConfig()).containsExactlyEntriesOf(Map.of("register", 7));
    }

    @Test
    void refusesToWriteAValueOfAnotherType() {
        assertThat(level.createWriteRecord(TypedValues.newLongValue(1)).getChannelConfig())
                .containsKey("register");
        assertThatThrownBy(() -> level.createWriteRecord(TypedValues.newIntegerValue(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("level")
                .hasMessageContaining("INTEGER");
    }

    @Test
    void keepsABoxedLongWhole() {
        level.setScale(Long.valueOf(9007199254740993L)); // 2^53 + 1, which no double holds
        assertThat(level.getValueScaleAsNumber()).isEqualTo(9007199254740993L);
    }

    @Test
    @SuppressWarnings("deprecation") // older bundles use it
    void theShortConstructorScalesByOneAndIsEnabled() {
        var plain = new Channel("a", ChannelType.READ, DataType.FLOAT, Map.of());
        assertThat(plain.getValueScale()).isEqualTo(1.0);
        assertThat(plain.getValueOffset()).isEqualTo(0.0);
        assertThat(plain.getScaleOffsetType()).isEqualTo(ScaleOffsetType.DEFINED_BY_VALUE_TYPE);
        assertThat(plain.isEnabled()).isTrue();
        assertThat(plain.getUnit()).isEmpty();
    }

    @Test
    void nobodyChangesTheConfigurationFromOutside() {
        assertThatThrownBy(() -> level.getConfiguration().put("register", 8))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void findsTypesByNameInAnyCase() {
        assertThat(ChannelType.getChannelType("read_write")).isEqualTo(ChannelType.READ_WRITE);
        assertThat(ScaleOffsetType.getScaleOffsetType("Double")).isEqualTo(ScaleOffsetType.DOUBLE);
        assertThatThrownBy(() -> ChannelType.getChannelType("rw")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ScaleOffsetType.getScaleOffsetType("FLOAT"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
