// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.configuration;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.kura.KuraException;
import org.osgi.annotation.versioning.ProviderType;
import org.osgi.framework.Filter;

/** @@DOC */
@ProviderType
public interface ConfigurationService {
    /** @@DOC */
    String KURA_SERVICE_PID = "kura.service.pid";
    /** @@DOC */
    Set<String> getFactoryComponentPids();
    /** @@DOC */
    void createFactoryConfiguration(String arg0, String arg1, Map<String, Object> arg2, boolean arg3)
            throws KuraException;
    /** @@DOC */
    void deleteFactoryConfiguration(String arg0, boolean arg1) throws KuraException;
    /** @@DOC */
    Set<String> getConfigurableComponentPids();
    /** @@DOC */
    List<ComponentConfiguration> getComponentConfigurations() throws KuraException;
    /** @@DOC */
    List<ComponentConfiguration> getComponentConfigurations(Filter arg0) throws KuraException;
    /** @@DOC */
    ComponentConfiguration getComponentConfiguration(String arg0) throws KuraException;
    /** @@DOC */
    ComponentConfiguration getDefaultComponentConfiguration(String arg0) throws KuraException;
    /** @@DOC */
    void updateConfiguration(String arg0, Map<String, Object> arg1) throws KuraException;
    /** @@DOC */
    void updateConfiguration(String arg0, Map<String, Object> arg1, boolean arg2) throws KuraException;
    /** @@DOC */
    void updateConfigurations(List<ComponentConfiguration> arg0) throws KuraException;
    /** @@DOC */
    void updateConfigurations(List<ComponentConfiguration> arg0, boolean arg1) throws KuraException;
    /** @@DOC */
    Set<Long> getSnapshots() throws KuraException;
    /** @@DOC */
    List<ComponentConfiguration> getSnapshot(long arg0) throws KuraException;
    /** @@DOC */
    long snapshot() throws KuraException;
    /** @@DOC */
    long rollback() throws KuraException;
    /** @@DOC */
    void rollback(long arg0) throws KuraException;
}
