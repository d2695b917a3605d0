// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.wire.graph;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import org.osgi.service.wireadmin.Wire;

/** One port of a wire component. */
@ProviderType
public interface Port {

    List<Wire> listConnectedWires();
}
