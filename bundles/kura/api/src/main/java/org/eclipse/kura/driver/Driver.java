// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.driver;

import java.util.List;
import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;

/** @@DOC */
@ProviderType
public interface Driver {
    /** @@DOC */
    String DRIVER_PID_PROPERTY_NAME = "driver.pid";
    /** @@DOC */
    void connect() throws org.eclipse.kura.driver.Driver.ConnectionException;
    /** @@DOC */
    void disconnect() throws org.eclipse.kura.driver.Driver.ConnectionException;
    /** @@DOC */
    org.eclipse.kura.driver.ChannelDescriptor getChannelDescriptor();
    /** @@DOC */
    void read(List<org.eclipse.kura.channel.ChannelRecord> arg0)
            throws org.eclipse.kura.driver.Driver.ConnectionException;
    /** @@DOC */
    void registerChannelListener(Map<String, Object> arg0, org.eclipse.kura.channel.listener.ChannelListener arg1)
            throws org.eclipse.kura.driver.Driver.ConnectionException;
    /** @@DOC */
    void unregisterChannelListener(org.eclipse.kura.channel.listener.ChannelListener arg0)
            throws org.eclipse.kura.driver.Driver.ConnectionException;
    /** @@DOC */
    void write(List<org.eclipse.kura.channel.ChannelRecord> arg0)
            throws org.eclipse.kura.driver.Driver.ConnectionException;
    /** @@DOC */
    org.eclipse.kura.driver.PreparedRead prepareRead(List<org.eclipse.kura.channel.ChannelRecord> arg0);

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
