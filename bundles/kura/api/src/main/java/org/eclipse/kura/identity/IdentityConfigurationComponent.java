// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.identity;

import org.osgi.annotation.versioning.ProviderType;

/** One part of an identity's configuration. */
@ProviderType
public interface IdentityConfigurationComponent {}
