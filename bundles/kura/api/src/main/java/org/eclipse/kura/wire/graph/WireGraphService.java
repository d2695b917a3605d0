// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.wire.graph;

import org.osgi.annotation.versioning.ProviderType;

/** @@DOC */
@ProviderType
public interface WireGraphService {
    /** @@DOC */
    void update(org.eclipse.kura.wire.graph.WireGraphConfiguration arg0) throws org.eclipse.kura.KuraException;
    /** @@DOC */
    void delete() throws org.eclipse.kura.KuraException;
    /** @@DOC */
    org.eclipse.kura.wire.graph.WireGraphConfiguration get() throws org.eclipse.kura.KuraException;
}
