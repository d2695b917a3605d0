// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.cloudconnection;

import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;

/** @@DOC */
@ProviderType
public interface CloudEndpoint {
    /** @@DOC */
    String publish(org.eclipse.kura.cloudconnection.message.KuraMessage arg0) throws org.eclipse.kura.KuraException;
    /** @@DOC */
    void registerSubscriber(
            Map<String, Object> arg0,
            org.eclipse.kura.cloudconnection.subscriber.listener.CloudSubscriberListener arg1);
    /** @@DOC */
    void unregisterSubscriber(org.eclipse.kura.cloudconnection.subscriber.listener.CloudSubscriberListener arg0);
    /** @@DOC */
    default Map<String, String> getInfo() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    void registerCloudDeliveryListener(org.eclipse.kura.cloudconnection.listener.CloudDeliveryListener arg0);
    /** @@DOC */
    void unregisterCloudDeliveryListener(org.eclipse.kura.cloudconnection.listener.CloudDeliveryListener arg0);
}
