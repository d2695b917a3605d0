// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.driver;

import java.util.List;
import org.eclipse.kura.KuraException;
import org.eclipse.kura.channel.ChannelRecord;
import org.osgi.annotation.versioning.ProviderType;

/** @@DOC */
@ProviderType
public interface PreparedRead extends AutoCloseable {
    /** @@DOC */
    List<ChannelRecord> execute() throws Driver.ConnectionException, KuraException;
    /** @@DOC */
    List<ChannelRecord> getChannelRecords();
}
