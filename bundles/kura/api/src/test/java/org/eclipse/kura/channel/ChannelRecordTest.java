// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.eclipse.kura.type.DataType;
import org.eclipse.kura.type.TypedValues;
import org.junit.jupiter.api.Test;

class ChannelRecordTest {

    private final ChannelRecord read = ChannelRecord.createReadRecord("pressure", DataType.DOUBLE);

    @Test
    void aReadStartsWithoutValueStatusAndTime() {
        assertThat(read.getValue()).isNull();
        assertThat(read.getChannelStatus()).isNull();
        assertThat(read.getChannelConfig()).isNull();
        assertThat(read.getTimestamp()).isZero();
        assertThat(read.getUnit()).isEmpty();
        assertThat(read.getValueType()).isEqualTo(DataType.DOUBLE);
    }

    @Test
    void aWriteHasTheTypeOfItsValue() {
        var write = ChannelRecord.createWriteRecord("valve", TypedValues.newIntegerValue(3));
        assertThat(write.getValueType()).isEqualTo(DataType.INTEGER);
        assertThat(write.getValue()).isEqualTo(TypedValues.newIntegerValue(3));
    }

    @Test
    void aStatusRecordHasNeitherTypeNorValue() {
        var gone = ChannelRecord.createStatusRecord("valve", new ChannelStatus(ChannelFlag.FAILURE, "gone", null));
        assertThat(gone.getValueType()).isNull();
        assertThat(gone.getValue()).isNull();
        assertThat(gone.getChannelStatus().getExceptionMessage()).isEqualTo("gone");
    }

    @Test
    void keepsItsConfigurationWhenTheCallersMapChanges() {
        var config = new HashMap<String, Object>(Map.of("register", 1));
        read.setChannelConfig(config);
        config.put("register", 2);
        assertThat(read.getChannelConfig()).containsEntry("register", 1);
    }

    @Test
    void equalsWhenAllButTheConfigurationIsEqual() {
        var other = ChannelRecord.createReadRecord("pressure", DataType.DOUBLE);
        other.setChannelConfig(Map.of("register", 1));
        assertThat(other).isEqualTo(read).hasSameHashCodeAs(read);
        other.setTimestamp(1);
        assertThat(other).isNotEqualTo(read);
        read.setTimestamp(1);
        read.setChannelStatus(new ChannelStatus(ChannelFlag.SUCCESS));
        assertThat(other).isNotEqualTo(read);
    }

    @Test
    void refusesNoNameNoTypeAndNoValue() {
        assertThatThrownBy(() -> ChannelRecord.createReadRecord(null, DataType.LONG))
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> ChannelRecord.createReadRecord("a", null)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> ChannelRecord.createWriteRecord("a", null)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> ChannelRecord.createStatusRecord("a", null)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> read.setValue(null)).isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> new ChannelStatus(null)).isInstanceOf(NullPointerException.class);
    }
}
