// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.wire;

import org.osgi.annotation.versioning.ProviderType;

/** Anything that has a place in a wire graph; marks services, and asks for nothing. */
@ProviderType
public interface WireComponent {}
