// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.wire.graph;

import java.util.List;
import org.eclipse.kura.KuraException;
import org.osgi.annotation.versioning.ProviderType;

/** Lists what a graph can be built of. */
@ProviderType
public interface WireComponentDefinitionService {

    List<WireComponentDefinition> getComponentDefinitions() throws KuraException;
}
