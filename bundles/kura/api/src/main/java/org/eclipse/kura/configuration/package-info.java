// SPDX-License-Identifier: Apache-2.0
/**
 * Configurable components and the service that keeps their configurations.
 *
 * <p>Values are the boxed primitives, {@link String}, {@link org.eclipse.kura.configuration.Password}, and arrays of
 * these. A component is named by its {@code kura.service.pid}. The service may be used from any thread and does one
 * change after the other; components are called back in its threads.
 */
@Export
@Version("1.2.0")
package org.eclipse.kura.configuration;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
