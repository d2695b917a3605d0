// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.cloudconnection.publisher;

import org.osgi.annotation.versioning.ProviderType;

/** @@DOC */
@ProviderType
public interface CloudNotificationPublisher extends CloudPublisher {}
