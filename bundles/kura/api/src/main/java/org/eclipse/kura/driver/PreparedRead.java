// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.driver;

import java.util.List;
import org.eclipse.kura.KuraException;
import org.eclipse.kura.channel.ChannelRecord;
import org.osgi.annotation.versioning.ProviderType;

/** A read of the same channels again and again. Closing it frees what it holds; it cannot be executed after that. */
@ProviderType
public interface PreparedRead extends AutoCloseable {

    /** Reads, and answers the records of {@link #getChannelRecords()}, each with its value, time and status. */
    List<ChannelRecord> execute() throws Driver.ConnectionException, KuraException;

    List<ChannelRecord> getChannelRecords();
}
