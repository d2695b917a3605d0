// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.data;

import org.osgi.annotation.versioning.ProviderType;

/** @@DOC */
@ProviderType
public interface DataTransportService {
    /** @@DOC */
    void connect() throws org.eclipse.kura.KuraConnectException;
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
    void subscribe(String arg0, int arg1)
            throws org.eclipse.kura.KuraTimeoutException, org.eclipse.kura.KuraException,
                    org.eclipse.kura.KuraNotConnectedException;
    /** @@DOC */
    void unsubscribe(String arg0)
            throws org.eclipse.kura.KuraTimeoutException, org.eclipse.kura.KuraException,
                    org.eclipse.kura.KuraNotConnectedException;
    /** @@DOC */
    org.eclipse.kura.data.DataTransportToken publish(String arg0, byte[] arg1, int arg2, boolean arg3)
            throws org.eclipse.kura.KuraTooManyInflightMessagesException, org.eclipse.kura.KuraException,
                    org.eclipse.kura.KuraNotConnectedException;
    /** @@DOC */
    void addDataTransportListener(org.eclipse.kura.data.transport.listener.DataTransportListener arg0);
    /** @@DOC */
    void removeDataTransportListener(org.eclipse.kura.data.transport.listener.DataTransportListener arg0);
}
