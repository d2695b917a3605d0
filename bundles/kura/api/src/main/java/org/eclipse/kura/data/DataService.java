// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.data;

import java.util.List;
import org.eclipse.kura.KuraConnectException;
import org.eclipse.kura.KuraException;
import org.eclipse.kura.KuraNotConnectedException;
import org.eclipse.kura.KuraStoreException;
import org.eclipse.kura.KuraTimeoutException;
import org.osgi.annotation.versioning.ProviderType;

/** @@DOC */
@ProviderType
public interface DataService {
    /** @@DOC */
    void connect() throws KuraConnectException;
    /** @@DOC */
    boolean isConnected();
    /** @@DOC */
    boolean isAutoConnectEnabled();
    /** @@DOC */
    int getRetryInterval();
    /** @@DOC */
    void disconnect(long arg0);
    /** @@DOC */
    void subscribe(String arg0, int arg1) throws KuraTimeoutException, KuraException, KuraNotConnectedException;
    /** @@DOC */
    void unsubscribe(String arg0) throws KuraTimeoutException, KuraException, KuraNotConnectedException;
    /** @@DOC */
    int publish(String arg0, byte[] arg1, int arg2, boolean arg3, int arg4) throws KuraStoreException;
    /** @@DOC */
    List<Integer> getUnpublishedMessageIds(String arg0) throws KuraStoreException;
    /** @@DOC */
    List<Integer> getInFlightMessageIds(String arg0) throws KuraStoreException;
    /** @@DOC */
    List<Integer> getDroppedInFlightMessageIds(String arg0) throws KuraStoreException;
    /** @@DOC */
    void addDataServiceListener(org.eclipse.kura.data.listener.DataServiceListener arg0);
    /** @@DOC */
    void removeDataServiceListener(org.eclipse.kura.data.listener.DataServiceListener arg0);
}
