// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.cloudconnection.subscriber;

import org.eclipse.kura.cloudconnection.listener.CloudConnectionListener;
import org.eclipse.kura.cloudconnection.subscriber.listener.CloudSubscriberListener;
import org.osgi.annotation.versioning.ProviderType;

/** @@DOC */
@ProviderType
public interface CloudSubscriber {
    /** @@DOC */
    void registerCloudSubscriberListener(CloudSubscriberListener arg0);
    /** @@DOC */
    void unregisterCloudSubscriberListener(CloudSubscriberListener arg0);
    /** @@DOC */
    void registerCloudConnectionListener(CloudConnectionListener arg0);
    /** @@DOC */
    void unregisterCloudConnectionListener(CloudConnectionListener arg0);
}
