// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.cloudconnection.publisher;

import org.eclipse.kura.KuraException;
import org.eclipse.kura.cloudconnection.listener.CloudConnectionListener;
import org.eclipse.kura.cloudconnection.listener.CloudDeliveryListener;
import org.eclipse.kura.cloudconnection.message.KuraMessage;
import org.osgi.annotation.versioning.ProviderType;

/** @@DOC */
@ProviderType
public interface CloudPublisher {
    /** @@DOC */
    String publish(KuraMessage arg0) throws KuraException;
    /** @@DOC */
    void registerCloudConnectionListener(CloudConnectionListener arg0);
    /** @@DOC */
    void unregisterCloudConnectionListener(CloudConnectionListener arg0);
    /** @@DOC */
    void registerCloudDeliveryListener(CloudDeliveryListener arg0);
    /** @@DOC */
    void unregisterCloudDeliveryListener(CloudDeliveryListener arg0);
}
