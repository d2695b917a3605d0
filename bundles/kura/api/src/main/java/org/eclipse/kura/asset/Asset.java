// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.asset;

import java.util.List;
import java.util.Set;
import org.eclipse.kura.KuraException;
import org.eclipse.kura.channel.ChannelRecord;
import org.eclipse.kura.channel.listener.ChannelListener;
import org.osgi.annotation.versioning.ProviderType;

/** Channels of one driver, read and written by name. */
@ProviderType
public interface Asset {

    AssetConfiguration getAssetConfiguration();

    /**
     * Reads the named channels. A channel that cannot be read has a record that says why.
     *
     * @throws KuraException if no channel could be asked, for instance because the driver is away
     */
    List<ChannelRecord> read(Set<String> channelNames) throws KuraException;

    /** Reads every enabled channel that can be read. */
    List<ChannelRecord> readAllChannels() throws KuraException;

    /** Has the driver push the readings of a channel to a listener until it is unregistered. */
    void registerChannelListener(String channelName, ChannelListener channelListener) throws KuraException;

    /** Ends what the listener was registered for, on all channels. */
    void unregisterChannelListener(ChannelListener channelListener) throws KuraException;

    /** Writes, and sets time and status of each record. */
    void write(List<ChannelRecord> channelRecords) throws KuraException;
}
