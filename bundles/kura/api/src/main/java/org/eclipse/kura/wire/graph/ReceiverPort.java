// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.wire.graph;

import java.util.function.Consumer;
import org.osgi.annotation.versioning.ProviderType;

/** @@DOC */
@ProviderType
public interface ReceiverPort extends Port {
    /** @@DOC */
    void onWireReceive(Consumer<org.eclipse.kura.wire.WireEnvelope> arg0);
}
