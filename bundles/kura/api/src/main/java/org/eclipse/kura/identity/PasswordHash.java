// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.identity;

import org.osgi.annotation.versioning.ProviderType;

/** A password that can be checked and not read. */
@ProviderType
public interface PasswordHash {}
