// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.configuration;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.kura.KuraException;
import org.osgi.annotation.versioning.ProviderType;
import org.osgi.framework.Filter;

/**
 * Creates, configures and deletes components, and keeps snapshots of all configurations.
 *
 * <p>A component is named by its {@code kura.service.pid}, a factory by its factory pid, a snapshot by the time it was
 * taken, in milliseconds since the epoch. An update merges: attributes that it does not name keep their values. Values
 * are checked against the component's definition first, and nothing changes if one of them is not valid.
 */
@ProviderType
public interface ConfigurationService {

    String KURA_SERVICE_PID = "kura.service.pid";

    /** The factories of which instances can be created. */
    Set<String> getFactoryComponentPids();

    /**
     * Creates an instance of a factory. Attributes that the map does not name get their defaults.
     *
     * @param properties may be {@code null}
     * @param takeSnapshot whether to take a snapshot afterwards
     * @throws KuraException if the pid is taken
     */
    void createFactoryConfiguration(String factoryPid, String pid, Map<String, Object> properties, boolean takeSnapshot)
            throws KuraException;

    /**
     * Deletes an instance of a factory and its configuration.
     *
     * @throws KuraException if there is none of that pid
     */
    void deleteFactoryConfiguration(String pid, boolean takeSnapshot) throws KuraException;

    Set<String> getConfigurableComponentPids();

    List<ComponentConfiguration> getComponentConfigurations() throws KuraException;

    /** The configurations of the components whose service properties match. */
    List<ComponentConfiguration> getComponentConfigurations(Filter filter) throws KuraException;

    /** The present configuration, passwords in clear text, or {@code null} if there is no such component. */
    ComponentConfiguration getComponentConfiguration(String pid) throws KuraException;

    /** The definition with its default values only. */
    ComponentConfiguration getDefaultComponentConfiguration(String pid) throws KuraException;

    /** Updates one component and takes a snapshot. */
    void updateConfiguration(String pid, Map<String, Object> properties) throws KuraException;

    void updateConfiguration(String pid, Map<String, Object> properties, boolean takeSnapshot) throws KuraException;

    /** Updates several components and takes one snapshot. */
    void updateConfigurations(List<ComponentConfiguration> configurations) throws KuraException;

    /** @throws KuraException if some components could not be updated; the others have been */
    void updateConfigurations(List<ComponentConfiguration> configurations, boolean takeSnapshot) throws KuraException;

    /** In ascending order, so the newest comes last. */
    Set<Long> getSnapshots() throws KuraException;

    List<ComponentConfiguration> getSnapshot(long snapshotId) throws KuraException;

    /** Takes a snapshot and answers its id; the oldest ones beyond the number to keep are deleted. */
    long snapshot() throws KuraException;

    /** Goes back to the snapshot before the last one, and answers its id. */
    long rollback() throws KuraException;

    /** Makes the components and their configurations those of a snapshot. */
    void rollback(long snapshotId) throws KuraException;
}
