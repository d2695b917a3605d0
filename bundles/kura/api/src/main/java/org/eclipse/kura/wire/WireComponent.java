// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.wire;

import org.osgi.annotation.versioning.ProviderType;

/** @@DOC */
@ProviderType
public interface WireComponent {}
