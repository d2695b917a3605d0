// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.cloudconnection.listener;

import org.osgi.annotation.versioning.ConsumerType;

/** @@DOC */
@ConsumerType
public interface CloudDeliveryListener {
    /** @@DOC */
    void onMessageConfirmed(String arg0);
}
