// SPDX-License-Identifier: Apache-2.0
package io.penstock.driver.modbus;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.kura.channel.ChannelFlag;
import org.eclipse.kura.channel.ChannelRecord;

/** What tests say of a record. */
final class Statements {

    private Statements() {}

    static void assertRead(ChannelRecord record, Object value) {
        assertThat(record.getChannelStatus().getExceptionMessage()).isNull();
        assertThat(record.getChannelStatus().getChannelFlag()).isEqualTo(ChannelFlag.SUCCESS);
        assertThat(record.getValue().getValue()).isEqualTo(value);
        assertThat(record.getTimestamp()).isEqualTo(Fixture.NOW);
    }

    static void assertWritten(ChannelRecord record) {
        assertThat(record.getChannelStatus().getExceptionMessage()).isNull();
        assertThat(record.getChannelStatus().getChannelFlag()).isEqualTo(ChannelFlag.SUCCESS);
        assertThat(record.getTimestamp()).isEqualTo(Fixture.NOW);
    }

    /** A failed reading has a reason and a time, and no value. */
    static void assertFailed(ChannelRecord record, String reason) {
        assertThat(record.getValue()).isNull();
        assertRefused(record, reason);
    }

    static void assertRefused(ChannelRecord record, String reason) {
        assertThat(record.getChannelStatus().getChannelFlag()).isEqualTo(ChannelFlag.FAILURE);
        assertThat(record.getChannelStatus().getExceptionMessage()).startsWith(reason + ": ");
        assertThat(((FieldException) record.getChannelStatus().getException()).reason())
                .isEqualTo(reason);
        assertThat(record.getTimestamp()).isEqualTo(Fixture.NOW);
    }
}
