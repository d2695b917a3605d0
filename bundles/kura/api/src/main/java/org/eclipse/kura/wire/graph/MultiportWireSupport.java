// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.wire.graph;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** @@DOC */
@ProviderType
public interface MultiportWireSupport extends org.eclipse.kura.wire.WireSupport {
    /** @@DOC */
    List<org.eclipse.kura.wire.graph.EmitterPort> getEmitterPorts();
    /** @@DOC */
    List<org.eclipse.kura.wire.graph.ReceiverPort> getReceiverPorts();
    /** @@DOC */
    org.eclipse.kura.wire.WireEnvelope createWireEnvelope(List<org.eclipse.kura.wire.WireRecord> arg0);
}
