// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.marshal;

import org.eclipse.kura.core.configuration.metatype.Tocd;
import org.osgi.annotation.versioning.ProviderType;

/**
 * A definition, and the PID that it is for.
 *
 * @param pid of a factory or of a single component
 * @param factory which of these
 */
@ProviderType
public record Designated(String pid, boolean factory, Tocd definition) {}
