// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura;

import org.osgi.annotation.versioning.ProviderType;

/** @@DOC */
@ProviderType
public class KuraConnectionStatus {
    /** @@DOC */
    public static final int NEVERCONNECTED = -1;
    /** @@DOC */
    public static final int DISCONNECTED = 0;
    /** @@DOC */
    public static final int CONNECTING = 1;
    /** @@DOC */
    public static final int CONNECTED = 2;
    /** @@DOC */
    public static final int DISCONNECTING = 3;
    /** @@DOC */
    public KuraConnectionStatus() {
        throw new UnsupportedOperationException();
    }
}
