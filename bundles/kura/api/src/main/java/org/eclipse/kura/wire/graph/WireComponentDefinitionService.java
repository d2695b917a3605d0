// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.wire.graph;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** @@DOC */
@ProviderType
public interface WireComponentDefinitionService {
    /** @@DOC */
    List<org.eclipse.kura.wire.graph.WireComponentDefinition> getComponentDefinitions()
            throws org.eclipse.kura.KuraException;
}
