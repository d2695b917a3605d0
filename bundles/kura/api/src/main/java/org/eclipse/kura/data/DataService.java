// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.data;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** @@DOC */
@ProviderType
public interface DataService {
    /** @@DOC */
    void connect() throws org.eclipse.kura.KuraConnectException;
    /** @@DOC */
    boolean isConnected();
    /** @@DOC */
    boolean isAutoConnectEnabled();
    /** @@DOC */
    int getRetryInterval();
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
    int publish(String arg0, byte[] arg1, int arg2, boolean arg3, int arg4) throws org.eclipse.kura.KuraStoreException;
    /** @@DOC */
    List<Integer> getUnpublishedMessageIds(String arg0) throws org.eclipse.kura.KuraStoreException;
    /** @@DOC */
    List<Integer> getInFlightMessageIds(String arg0) throws org.eclipse.kura.KuraStoreException;
    /** @@DOC */
    List<Integer> getDroppedInFlightMessageIds(String arg0) throws org.eclipse.kura.KuraStoreException;
    /** @@DOC */
    void addDataServiceListener(org.eclipse.kura.data.listener.DataServiceListener arg0);
    /** @@DOC */
    void removeDataServiceListener(org.eclipse.kura.data.listener.DataServiceListener arg0);
}
