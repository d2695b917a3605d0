// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.driver;

import org.osgi.annotation.versioning.ProviderType;

/** @@DOC */
@ProviderType
public interface ChannelDescriptor {
    /** @@DOC */
    Object getDescriptor();
}
