// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.driver;

import org.osgi.annotation.versioning.ProviderType;

/** Tells how a driver's channels are configured. */
@ProviderType
public interface ChannelDescriptor {

    /**
     * The attributes of a channel, as a list of {@code org.eclipse.kura.core.configuration.metatype.Tad}: Kura's console
     * and assets take no other implementation of {@code AD}.
     */
    Object getDescriptor();
}
