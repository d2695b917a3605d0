// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.wire;

import org.osgi.annotation.versioning.ConsumerType;

/** @@DOC */
@ConsumerType
public interface WireReceiver extends WireComponent, org.osgi.service.wireadmin.Consumer {
    /** @@DOC */
    void onWireReceive(org.eclipse.kura.wire.WireEnvelope arg0);
}
