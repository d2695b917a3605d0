// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.channel.listener;

import org.osgi.annotation.versioning.ProviderType;

/** @@DOC */
@ProviderType
public class ChannelEvent {
    /** @@DOC */
    public ChannelEvent(org.eclipse.kura.channel.ChannelRecord arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public org.eclipse.kura.channel.ChannelRecord getChannelRecord() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public String toString() {
        throw new UnsupportedOperationException();
    }
}
