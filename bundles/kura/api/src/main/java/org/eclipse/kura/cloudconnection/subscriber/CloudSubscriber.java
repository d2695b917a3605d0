// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.cloudconnection.subscriber;

import org.osgi.annotation.versioning.ProviderType;

/** @@DOC */
@ProviderType
public interface CloudSubscriber {
    /** @@DOC */
    void registerCloudSubscriberListener(
            org.eclipse.kura.cloudconnection.subscriber.listener.CloudSubscriberListener arg0);
    /** @@DOC */
    void unregisterCloudSubscriberListener(
            org.eclipse.kura.cloudconnection.subscriber.listener.CloudSubscriberListener arg0);
    /** @@DOC */
    void registerCloudConnectionListener(org.eclipse.kura.cloudconnection.listener.CloudConnectionListener arg0);
    /** @@DOC */
    void unregisterCloudConnectionListener(org.eclipse.kura.cloudconnection.listener.CloudConnectionListener arg0);
}
