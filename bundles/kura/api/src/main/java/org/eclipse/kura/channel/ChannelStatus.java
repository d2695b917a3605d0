// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.channel;

import org.osgi.annotation.versioning.ProviderType;

/** @@DOC */
@ProviderType
public class ChannelStatus {
    /** @@DOC */
    public ChannelStatus(org.eclipse.kura.channel.ChannelFlag arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public ChannelStatus(org.eclipse.kura.channel.ChannelFlag arg0, String arg1, Exception arg2) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public boolean equals(Object arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public org.eclipse.kura.channel.ChannelFlag getChannelFlag() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public Exception getException() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public String getExceptionMessage() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public int hashCode() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public String toString() {
        throw new UnsupportedOperationException();
    }
}
