// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.configuration;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;

/** @@DOC */
@ProviderType
public interface ConfigurationService {
    /** @@DOC */
    String KURA_SERVICE_PID = "kura.service.pid";
    /** @@DOC */
    Set<String> getFactoryComponentPids();
    /** @@DOC */
    void createFactoryConfiguration(String arg0, String arg1, Map<String, Object> arg2, boolean arg3)
            throws org.eclipse.kura.KuraException;
    /** @@DOC */
    void deleteFactoryConfiguration(String arg0, boolean arg1) throws org.eclipse.kura.KuraException;
    /** @@DOC */
    Set<String> getConfigurableComponentPids();
    /** @@DOC */
    List<org.eclipse.kura.configuration.ComponentConfiguration> getComponentConfigurations()
            throws org.eclipse.kura.KuraException;
    /** @@DOC */
    List<org.eclipse.kura.configuration.ComponentConfiguration> getComponentConfigurations(
            org.osgi.framework.Filter arg0) throws org.eclipse.kura.KuraException;
    /** @@DOC */
    org.eclipse.kura.configuration.ComponentConfiguration getComponentConfiguration(String arg0)
            throws org.eclipse.kura.KuraException;
    /** @@DOC */
    org.eclipse.kura.configuration.ComponentConfiguration getDefaultComponentConfiguration(String arg0)
            throws org.eclipse.kura.KuraException;
    /** @@DOC */
    void updateConfiguration(String arg0, Map<String, Object> arg1) throws org.eclipse.kura.KuraException;
    /** @@DOC */
    void updateConfiguration(String arg0, Map<String, Object> arg1, boolean arg2) throws org.eclipse.kura.KuraException;
    /** @@DOC */
    void updateConfigurations(List<org.eclipse.kura.configuration.ComponentConfiguration> arg0)
            throws org.eclipse.kura.KuraException;
    /** @@DOC */
    void updateConfigurations(List<org.eclipse.kura.configuration.ComponentConfiguration> arg0, boolean arg1)
            throws org.eclipse.kura.KuraException;
    /** @@DOC */
    Set<Long> getSnapshots() throws org.eclipse.kura.KuraException;
    /** @@DOC */
    List<org.eclipse.kura.configuration.ComponentConfiguration> getSnapshot(long arg0)
            throws org.eclipse.kura.KuraException;
    /** @@DOC */
    long snapshot() throws org.eclipse.kura.KuraException;
    /** @@DOC */
    long rollback() throws org.eclipse.kura.KuraException;
    /** @@DOC */
    void rollback(long arg0) throws org.eclipse.kura.KuraException;
}
