// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.wire.graph;

import org.osgi.annotation.versioning.ProviderType;

/** @@DOC */
@ProviderType
public class MultiportWireConfiguration extends org.eclipse.kura.wire.WireConfiguration {
    /** @@DOC */
    public MultiportWireConfiguration(String arg0, String arg1, int arg2, int arg3) {
        super(arg0, arg1);
    }
    /** @@DOC */
    public int getEmitterPort() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public void setEmitterPort(int arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public int getReceiverPort() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public void setReceiverPort(int arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public int hashCode() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public boolean equals(Object arg0) {
        throw new UnsupportedOperationException();
    }
}
