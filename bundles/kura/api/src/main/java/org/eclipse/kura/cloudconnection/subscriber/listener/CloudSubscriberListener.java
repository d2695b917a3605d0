// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.cloudconnection.subscriber.listener;

import org.eclipse.kura.cloudconnection.message.KuraMessage;
import org.osgi.annotation.versioning.ConsumerType;

/** @@DOC */
@ConsumerType
public interface CloudSubscriberListener {
    /** @@DOC */
    void onMessageArrived(KuraMessage arg0);
}
