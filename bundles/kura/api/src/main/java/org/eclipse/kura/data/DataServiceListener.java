// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.data;

import org.osgi.annotation.versioning.ConsumerType;

/** @@DOC */
@ConsumerType
public interface DataServiceListener {
    /** @@DOC */
    void onConnectionEstablished();
    /** @@DOC */
    void onDisconnecting();
    /** @@DOC */
    void onDisconnected();
    /** @@DOC */
    void onConnectionLost(Throwable arg0);
    /** @@DOC */
    void onMessageArrived(String arg0, byte[] arg1, int arg2, boolean arg3);
    /** @@DOC */
    void onMessagePublished(int arg0, String arg1);
    /** @@DOC */
    void onMessageConfirmed(int arg0, String arg1);
}
