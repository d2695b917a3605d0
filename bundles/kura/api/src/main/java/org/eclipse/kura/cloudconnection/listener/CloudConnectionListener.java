// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.cloudconnection.listener;

import org.osgi.annotation.versioning.ConsumerType;

/** @@DOC */
@ConsumerType
public interface CloudConnectionListener {
    /** @@DOC */
    void onDisconnected();
    /** @@DOC */
    void onConnectionLost();
    /** @@DOC */
    void onConnectionEstablished();
}
