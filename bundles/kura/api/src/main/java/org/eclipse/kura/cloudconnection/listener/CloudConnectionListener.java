// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.cloudconnection.listener;

import org.osgi.annotation.versioning.ConsumerType;

/** Hears when a cloud connection comes and goes. */
@ConsumerType
public interface CloudConnectionListener {

    /** The connection was ended on purpose. */
    void onDisconnected();

    /** The connection broke. */
    void onConnectionLost();

    void onConnectionEstablished();
}
