// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.driver;

import java.util.List;
import java.util.Map;
import org.eclipse.kura.channel.ChannelRecord;
import org.eclipse.kura.channel.listener.ChannelListener;
import org.osgi.annotation.versioning.ProviderType;

/** One way to a field device, or to several of the same protocol. */
@ProviderType
public interface Driver {

    /** The key under which an asset's configuration names its driver. */
    String DRIVER_PID_PROPERTY_NAME = "driver.pid";

    /** Connects if there is no connection yet; a read or a write does so by itself. */
    void connect() throws Driver.ConnectionException;

    /** Ends the connection if there is one. */
    void disconnect() throws Driver.ConnectionException;

    /** What must be known of a channel to reach it. */
    ChannelDescriptor getChannelDescriptor();

    /**
     * Reads, and sets value, time and status of each record in place.
     *
     * @throws ConnectionException if the device cannot be reached at all
     * @throws UnsupportedOperationException if the driver only writes
     */
    void read(List<ChannelRecord> channelRecords) throws Driver.ConnectionException;

    /**
     * Has the driver push a channel's readings in threads of its own.
     *
     * @param channelConfig the channel's keys, and its name and value type
     * @throws UnsupportedOperationException if the driver is polled only
     */
    void registerChannelListener(Map<String, Object> channelConfig, ChannelListener channelListener)
            throws Driver.ConnectionException;

    /** Ends what the listener was registered for. */
    void unregisterChannelListener(ChannelListener channelListener) throws Driver.ConnectionException;

    /**
     * Writes, and sets time and status of each record in place.
     *
     * @throws ConnectionException if the device cannot be reached at all
     * @throws UnsupportedOperationException if the driver only reads
     */
    void write(List<ChannelRecord> channelRecords) throws Driver.ConnectionException;

    /**
     * Does once what would have to be done before each read of the same channels, such as joining requests.
     *
     * <p>A channel whose keys are wrong does not throw here; its record fails at each execution.
     */
    PreparedRead prepareRead(List<ChannelRecord> channelRecords);

    /** The device cannot be reached. */
    final class ConnectionException extends Exception {

        public ConnectionException() {}

        public ConnectionException(String message) {
            super(message);
        }

        public ConnectionException(String message, Throwable cause) {
            super(message, cause);
        }

        public ConnectionException(Throwable cause) {
            super(cause);
        }
    }
}
