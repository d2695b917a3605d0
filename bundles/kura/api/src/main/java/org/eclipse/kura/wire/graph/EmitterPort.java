// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.wire.graph;

import org.osgi.annotation.versioning.ProviderType;

/** @@DOC */
@ProviderType
public interface EmitterPort extends Port {
    /** @@DOC */
    void emit(org.eclipse.kura.wire.WireEnvelope arg0);
}
