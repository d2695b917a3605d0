// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.wire.graph;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** @@DOC */
@ProviderType
public interface Port {
    /** @@DOC */
    List<org.osgi.service.wireadmin.Wire> listConnectedWires();
}
