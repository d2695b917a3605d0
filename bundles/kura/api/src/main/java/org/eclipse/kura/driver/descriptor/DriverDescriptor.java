// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.driver.descriptor;

import org.osgi.annotation.versioning.ProviderType;

/** @@DOC */
@ProviderType
public class DriverDescriptor {
    /** @@DOC */
    public DriverDescriptor(String arg0, String arg1, Object arg2) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public String getPid() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public String getFactoryPid() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public Object getChannelDescriptor() {
        throw new UnsupportedOperationException();
    }
}
