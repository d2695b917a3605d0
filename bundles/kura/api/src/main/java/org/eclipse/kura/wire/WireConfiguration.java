// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.wire;

import org.osgi.annotation.versioning.ProviderType;

/** @@DOC */
@ProviderType
public class WireConfiguration {
    /** @@DOC */
    public WireConfiguration(String arg0, String arg1) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public String getEmitterPid() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public String getFilter() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public String getReceiverPid() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public org.osgi.service.wireadmin.Wire getWire() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public void setFilter(String arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public void setWire(org.osgi.service.wireadmin.Wire arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public boolean equals(Object arg0) {
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
