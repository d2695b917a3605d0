// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.wire.graph;

import org.osgi.annotation.versioning.ProviderType;

/** Its aggregators wait until every port has an envelope, give all of them, and start anew. */
@ProviderType
public interface BarrierAggregatorFactory extends PortAggregatorFactory {}
