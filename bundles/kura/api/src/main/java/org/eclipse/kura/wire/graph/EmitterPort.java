// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.wire.graph;

import org.eclipse.kura.wire.WireEnvelope;
import org.osgi.annotation.versioning.ProviderType;

/** An output port. */
@ProviderType
public interface EmitterPort extends Port {

    /** Sends to each receiver of this port in turn, in the calling thread. */
    void emit(WireEnvelope envelope);
}
