// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.cloudconnection;

import java.util.Map;
import org.eclipse.kura.KuraException;
import org.eclipse.kura.cloudconnection.listener.CloudDeliveryListener;
import org.eclipse.kura.cloudconnection.message.KuraMessage;
import org.eclipse.kura.cloudconnection.subscriber.listener.CloudSubscriberListener;
import org.osgi.annotation.versioning.ProviderType;

/** @@DOC */
@ProviderType
public interface CloudEndpoint {
    /** @@DOC */
    String publish(KuraMessage arg0) throws KuraException;
    /** @@DOC */
    void registerSubscriber(Map<String, Object> arg0, CloudSubscriberListener arg1);
    /** @@DOC */
    void unregisterSubscriber(CloudSubscriberListener arg0);
    /** @@DOC */
    default Map<String, String> getInfo() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    void registerCloudDeliveryListener(CloudDeliveryListener arg0);
    /** @@DOC */
    void unregisterCloudDeliveryListener(CloudDeliveryListener arg0);
}
