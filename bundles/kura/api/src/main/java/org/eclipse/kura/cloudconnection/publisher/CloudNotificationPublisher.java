// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.cloudconnection.publisher;

import org.osgi.annotation.versioning.ProviderType;

/** Publishes to whoever made a request, while its handler goes on working. */
@ProviderType
public interface CloudNotificationPublisher extends CloudPublisher {}
