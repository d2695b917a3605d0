// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.channel.listener;

import org.osgi.annotation.versioning.ConsumerType;

/** Takes the readings of a channel that its driver pushes. */
@ConsumerType
public interface ChannelListener {

    /** Called in a thread of the driver. */
    void onChannelEvent(ChannelEvent event);
}
