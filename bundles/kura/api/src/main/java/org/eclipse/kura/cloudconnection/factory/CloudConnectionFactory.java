// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.cloudconnection.factory;

import java.util.List;
import java.util.Set;
import org.eclipse.kura.KuraException;
import org.osgi.annotation.versioning.ProviderType;

/** @@DOC */
@ProviderType
public interface CloudConnectionFactory {
    /** @@DOC */
    String KURA_CLOUD_CONNECTION_FACTORY_PID = "kura.cloud.connection.factory.pid";
    /** @@DOC */
    String getFactoryPid();
    /** @@DOC */
    void createConfiguration(String arg0) throws KuraException;
    /** @@DOC */
    List<String> getStackComponentsPids(String arg0) throws KuraException;
    /** @@DOC */
    void deleteConfiguration(String arg0) throws KuraException;
    /** @@DOC */
    Set<String> getManagedCloudConnectionPids() throws KuraException;
}
