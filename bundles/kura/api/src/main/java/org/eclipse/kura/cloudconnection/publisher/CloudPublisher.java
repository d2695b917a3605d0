// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.cloudconnection.publisher;

import org.osgi.annotation.versioning.ProviderType;

/** @@DOC */
@ProviderType
public interface CloudPublisher {
    /** @@DOC */
    String publish(org.eclipse.kura.cloudconnection.message.KuraMessage arg0) throws org.eclipse.kura.KuraException;
    /** @@DOC */
    void registerCloudConnectionListener(org.eclipse.kura.cloudconnection.listener.CloudConnectionListener arg0);
    /** @@DOC */
    void unregisterCloudConnectionListener(org.eclipse.kura.cloudconnection.listener.CloudConnectionListener arg0);
    /** @@DOC */
    void registerCloudDeliveryListener(org.eclipse.kura.cloudconnection.listener.CloudDeliveryListener arg0);
    /** @@DOC */
    void unregisterCloudDeliveryListener(org.eclipse.kura.cloudconnection.listener.CloudDeliveryListener arg0);
}
