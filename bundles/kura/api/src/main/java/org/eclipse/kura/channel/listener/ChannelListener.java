// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.channel.listener;

import org.osgi.annotation.versioning.ConsumerType;

/** @@DOC */
@ConsumerType
public interface ChannelListener {
    /** @@DOC */
    void onChannelEvent(org.eclipse.kura.channel.listener.ChannelEvent arg0);
}
