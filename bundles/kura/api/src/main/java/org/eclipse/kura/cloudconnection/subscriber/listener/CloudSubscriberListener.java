// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.cloudconnection.subscriber.listener;

import org.eclipse.kura.cloudconnection.message.KuraMessage;
import org.osgi.annotation.versioning.ConsumerType;

/** Takes messages that arrive. */
@ConsumerType
public interface CloudSubscriberListener {

    void onMessageArrived(KuraMessage message);
}
