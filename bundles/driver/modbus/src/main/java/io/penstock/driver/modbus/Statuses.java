// SPDX-License-Identifier: Apache-2.0
package io.penstock.driver.modbus;

import org.eclipse.kura.channel.ChannelFlag;
import org.eclipse.kura.channel.ChannelRecord;
import org.eclipse.kura.channel.ChannelStatus;

/** Kura's edge: where a field exception becomes a channel's status. */
final class Statuses {

    private static final ChannelStatus SUCCESS = new ChannelStatus(ChannelFlag.SUCCESS);

    private Statuses() {}

    static ChannelStatus of(FieldException why) {
        return new ChannelStatus(ChannelFlag.FAILURE, why.getMessage(), why);
    }

    static boolean succeeded(ChannelRecord record) {
        return record.getChannelStatus() == SUCCESS;
    }

    static void succeed(ChannelRecord into, long time) {
        into.setChannelStatus(SUCCESS);
        into.setTimestamp(time);
    }

    static void fail(ChannelRecord into, ChannelStatus why, long time) {
        into.setChannelStatus(why);
        into.setTimestamp(time);
    }
}
