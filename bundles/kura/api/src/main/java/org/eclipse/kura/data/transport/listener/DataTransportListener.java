// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.data.transport.listener;

import org.eclipse.kura.data.DataTransportToken;
import org.osgi.annotation.versioning.ConsumerType;

/** @@DOC */
@ConsumerType
public interface DataTransportListener {
    /** @@DOC */
    void onConnectionEstablished(boolean arg0);
    /** @@DOC */
    void onDisconnecting();
    /** @@DOC */
    void onDisconnected();
    /** @@DOC */
    void onConfigurationUpdating(boolean arg0);
    /** @@DOC */
    void onConfigurationUpdated(boolean arg0);
    /** @@DOC */
    void onConnectionLost(Throwable arg0);
    /** @@DOC */
    void onMessageArrived(String arg0, byte[] arg1, int arg2, boolean arg3);
    /** @@DOC */
    void onMessageConfirmed(DataTransportToken arg0);
}
