// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.cloudconnection.factory;

import java.util.List;
import java.util.Set;
import org.eclipse.kura.KuraException;
import org.osgi.annotation.versioning.ProviderType;

/** Creates connections to one kind of cloud. A connection is named by its endpoint's {@code kura.service.pid}. */
@ProviderType
public interface CloudConnectionFactory {

    /** On an endpoint: the {@code kura.service.pid} of the factory that created it. */
    String KURA_CLOUD_CONNECTION_FACTORY_PID = "kura.cloud.connection.factory.pid";

    /** The factory pid of the endpoints. */
    String getFactoryPid();

    /** Creates an endpoint, and what it needs beside it, with default configurations. */
    void createConfiguration(String pid) throws KuraException;

    /** The {@code kura.service.pid}s of all components of a connection. */
    List<String> getStackComponentsPids(String pid) throws KuraException;

    /** Deletes all components of a connection. */
    void deleteConfiguration(String pid) throws KuraException;

    /** The connections that this factory created. */
    Set<String> getManagedCloudConnectionPids() throws KuraException;
}
