// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.asset;

import java.util.List;
import java.util.Set;
import org.eclipse.kura.KuraException;
import org.eclipse.kura.channel.ChannelRecord;
import org.eclipse.kura.channel.listener.ChannelListener;
import org.osgi.annotation.versioning.ProviderType;

/** @@DOC */
@ProviderType
public interface Asset {
    /** @@DOC */
    AssetConfiguration getAssetConfiguration();
    /** @@DOC */
    List<ChannelRecord> read(Set<String> arg0) throws KuraException;
    /** @@DOC */
    List<ChannelRecord> readAllChannels() throws KuraException;
    /** @@DOC */
    void registerChannelListener(String arg0, ChannelListener arg1) throws KuraException;
    /** @@DOC */
    void unregisterChannelListener(ChannelListener arg0) throws KuraException;
    /** @@DOC */
    void write(List<ChannelRecord> arg0) throws KuraException;
}
