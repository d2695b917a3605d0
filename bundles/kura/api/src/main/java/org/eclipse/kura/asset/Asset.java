// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.asset;

import java.util.List;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;

/** @@DOC */
@ProviderType
public interface Asset {
    /** @@DOC */
    org.eclipse.kura.asset.AssetConfiguration getAssetConfiguration();
    /** @@DOC */
    List<org.eclipse.kura.channel.ChannelRecord> read(Set<String> arg0) throws org.eclipse.kura.KuraException;
    /** @@DOC */
    List<org.eclipse.kura.channel.ChannelRecord> readAllChannels() throws org.eclipse.kura.KuraException;
    /** @@DOC */
    void registerChannelListener(String arg0, org.eclipse.kura.channel.listener.ChannelListener arg1)
            throws org.eclipse.kura.KuraException;
    /** @@DOC */
    void unregisterChannelListener(org.eclipse.kura.channel.listener.ChannelListener arg0)
            throws org.eclipse.kura.KuraException;
    /** @@DOC */
    void write(List<org.eclipse.kura.channel.ChannelRecord> arg0) throws org.eclipse.kura.KuraException;
}
