// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.data;

import org.eclipse.kura.KuraConnectException;
import org.eclipse.kura.KuraException;
import org.eclipse.kura.KuraNotConnectedException;
import org.eclipse.kura.KuraTimeoutException;
import org.eclipse.kura.KuraTooManyInflightMessagesException;
import org.osgi.annotation.versioning.ProviderType;

/** @@DOC */
@ProviderType
public interface DataTransportService {
    /** @@DOC */
    void connect() throws KuraConnectException;
    /** @@DOC */
    boolean isConnected();
    /** @@DOC */
    String getBrokerUrl();
    /** @@DOC */
    String getAccountName();
    /** @@DOC */
    String getUsername();
    /** @@DOC */
    String getClientId();
    /** @@DOC */
    void disconnect(long arg0);
    /** @@DOC */
    void subscribe(String arg0, int arg1) throws KuraTimeoutException, KuraException, KuraNotConnectedException;
    /** @@DOC */
    void unsubscribe(String arg0) throws KuraTimeoutException, KuraException, KuraNotConnectedException;
    /** @@DOC */
    DataTransportToken publish(String arg0, byte[] arg1, int arg2, boolean arg3)
            throws KuraTooManyInflightMessagesException, KuraException, KuraNotConnectedException;
    /** @@DOC */
    void addDataTransportListener(org.eclipse.kura.data.transport.listener.DataTransportListener arg0);
    /** @@DOC */
    void removeDataTransportListener(org.eclipse.kura.data.transport.listener.DataTransportListener arg0);
}
