// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.cloudconnection.listener;

import org.osgi.annotation.versioning.ConsumerType;

/** Hears which messages have arrived. */
@ConsumerType
public interface CloudDeliveryListener {

    /** @param messageId as {@code publish} answered it */
    void onMessageConfirmed(String messageId);
}
