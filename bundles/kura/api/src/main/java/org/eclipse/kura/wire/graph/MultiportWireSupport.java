// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.wire.graph;

import java.util.List;
import org.eclipse.kura.wire.WireEnvelope;
import org.eclipse.kura.wire.WireRecord;
import org.eclipse.kura.wire.WireSupport;
import org.osgi.annotation.versioning.ProviderType;

/** Support for a component with any number of ports. */
@ProviderType
public interface MultiportWireSupport extends WireSupport {

    List<EmitterPort> getEmitterPorts();

    List<ReceiverPort> getReceiverPorts();

    /** An envelope from this component, to be sent out of a port. */
    WireEnvelope createWireEnvelope(List<WireRecord> records);
}
