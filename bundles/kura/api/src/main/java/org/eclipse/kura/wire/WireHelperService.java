// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.wire;

import org.osgi.annotation.versioning.ProviderType;

/** @@DOC */
@ProviderType
public interface WireHelperService {
    /** @@DOC */
    String getPid(org.eclipse.kura.wire.WireComponent arg0);
    /** @@DOC */
    String getServicePid(String arg0);
    /** @@DOC */
    String getServicePid(org.eclipse.kura.wire.WireComponent arg0);
    /** @@DOC */
    boolean isEmitter(String arg0);
    /** @@DOC */
    boolean isReceiver(String arg0);
    /** @@DOC */
    org.eclipse.kura.wire.WireSupport newWireSupport(
            org.eclipse.kura.wire.WireComponent arg0,
            org.osgi.framework.ServiceReference<org.eclipse.kura.wire.WireComponent> arg1);
}
