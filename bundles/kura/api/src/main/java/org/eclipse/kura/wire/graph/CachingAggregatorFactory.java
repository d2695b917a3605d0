// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.wire.graph;

import org.osgi.annotation.versioning.ProviderType;

/** Its aggregators remember the last envelope of each port and give all of them whenever one arrives. */
@ProviderType
public interface CachingAggregatorFactory extends PortAggregatorFactory {}
