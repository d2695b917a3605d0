// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.driver;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** @@DOC */
@ProviderType
public interface PreparedRead extends AutoCloseable {
    /** @@DOC */
    List<org.eclipse.kura.channel.ChannelRecord> execute()
            throws org.eclipse.kura.driver.Driver.ConnectionException, org.eclipse.kura.KuraException;
    /** @@DOC */
    List<org.eclipse.kura.channel.ChannelRecord> getChannelRecords();
}
