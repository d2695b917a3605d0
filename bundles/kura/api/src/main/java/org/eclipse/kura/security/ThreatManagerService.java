// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.security;

import org.osgi.annotation.versioning.ProviderType;

/** Marks the service that looks for attacks; asks for nothing. */
@ProviderType
public interface ThreatManagerService {}
