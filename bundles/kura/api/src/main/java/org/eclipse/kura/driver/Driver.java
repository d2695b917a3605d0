// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.driver;

import java.util.List;
import java.util.Map;
import org.eclipse.kura.channel.ChannelRecord;
import org.eclipse.kura.channel.listener.ChannelListener;
import org.osgi.annotation.versioning.ProviderType;

/** @@DOC */
@ProviderType
public interface Driver {
    /** @@DOC */
    String DRIVER_PID_PROPERTY_NAME = "driver.pid";
    /** @@DOC */
    void connect() throws Driver.ConnectionException;
    /** @@DOC */
    void disconnect() throws Driver.ConnectionException;
    /** @@DOC */
    ChannelDescriptor getChannelDescriptor();
    /** @@DOC */
    void read(List<ChannelRecord> arg0) throws Driver.ConnectionException;
    /** @@DOC */
    void registerChannelListener(Map<String, Object> arg0, ChannelListener arg1) throws Driver.ConnectionException;
    /** @@DOC */
    void unregisterChannelListener(ChannelListener arg0) throws Driver.ConnectionException;
    /** @@DOC */
    void write(List<ChannelRecord> arg0) throws Driver.ConnectionException;
    /** @@DOC */
    PreparedRead prepareRead(List<ChannelRecord> arg0);

    /** @@DOC */
    public static final class ConnectionException extends Exception {
        /** @@DOC */
        public ConnectionException() {
            throw new UnsupportedOperationException();
        }
        /** @@DOC */
        public ConnectionException(String arg0) {
            throw new UnsupportedOperationException();
        }
        /** @@DOC */
        public ConnectionException(String arg0, Throwable arg1) {
            throw new UnsupportedOperationException();
        }
        /** @@DOC */
        public ConnectionException(Throwable arg0) {
            throw new UnsupportedOperationException();
        }
    }
}
