// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.configuration;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * Marks services whose configuration the {@link ConfigurationService} keeps. Such a service is published with
 * {@code service.pid} and {@code kura.service.pid} and described by a metatype whose id is its pid.
 */
@ConsumerType
public interface ConfigurableComponent {}
