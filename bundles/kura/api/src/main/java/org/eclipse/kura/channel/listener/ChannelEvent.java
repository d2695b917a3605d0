// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.channel.listener;

import java.util.Objects;
import org.eclipse.kura.channel.ChannelRecord;
import org.osgi.annotation.versioning.ProviderType;

/** One reading, or one failure, that a driver pushes. */
@ProviderType
public class ChannelEvent {

    private final ChannelRecord channelRecord;

    public ChannelEvent(ChannelRecord channelRecord) {
        this.channelRecord = Objects.requireNonNull(channelRecord, "channelRecord");
    }

    public ChannelRecord getChannelRecord() {
        return channelRecord;
    }

    @Override
    public String toString() {
        return "ChannelEvent [channelRecord=" + channelRecord + "]";
    }
}
