// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.security;

import org.osgi.annotation.versioning.ProviderType;

/** @@DOC */
@ProviderType
public interface ThreatManagerService {}
