// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.wire;

import org.osgi.annotation.versioning.ConsumerType;
import org.osgi.service.wireadmin.Consumer;

/** A wire component with one input port. It hands the two calls of {@link Consumer} on to its {@link WireSupport}. */
@ConsumerType
public interface WireReceiver extends WireComponent, Consumer {

    /** Takes what one emitter sent, in that emitter's thread. */
    void onWireReceive(WireEnvelope envelope);
}
