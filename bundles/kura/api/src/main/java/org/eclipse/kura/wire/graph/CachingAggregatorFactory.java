// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.wire.graph;

import org.osgi.annotation.versioning.ProviderType;

/** @@DOC */
@ProviderType
public interface CachingAggregatorFactory extends PortAggregatorFactory {}
