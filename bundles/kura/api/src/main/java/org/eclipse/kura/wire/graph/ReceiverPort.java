// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.wire.graph;

import java.util.function.Consumer;
import org.eclipse.kura.wire.WireEnvelope;
import org.osgi.annotation.versioning.ProviderType;

/** An input port. */
@ProviderType
public interface ReceiverPort extends Port {

    /** Sets who takes what arrives here, in the emitters' threads; a second call replaces the first one's. */
    void onWireReceive(Consumer<WireEnvelope> consumer);
}
