// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.pump;

import io.penstock.store.api.Outbox;
import io.penstock.store.api.OutboxException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.kura.KuraErrorCode;
import org.eclipse.kura.KuraException;
import org.eclipse.kura.cloudconnection.factory.CloudConnectionFactory;
import org.eclipse.kura.configuration.ConfigurationService;
import org.osgi.annotation.versioning.ProviderType;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Creates connections for Kura's console where a connection is one component.
 *
 * <p>The connections are looked up among the configurations, so that one that cannot start is found and deleted too. One
 * that is deleted here has no place in an outbox any more, where it would hold back room for ever.
 */
@ProviderType
public abstract class EndpointFactory implements CloudConnectionFactory {

    private static final Logger LOG = LoggerFactory.getLogger(EndpointFactory.class);

    private final String reasons;
    private final String pid;
    private final String endpoint;
    private final ConfigurationService configurations;
    private final ConfigurationAdmin stored;

    /**
     * @param reasons what reason codes begin with
     * @param pid of this factory
     * @param endpoint factory PID of the connections
     */
    protected EndpointFactory(
            String reasons,
            String pid,
            String endpoint,
            ConfigurationService configurations,
            ConfigurationAdmin stored) {
        this.reasons = reasons;
        this.pid = pid;
        this.endpoint = endpoint;
        this.configurations = configurations;
        this.stored = stored;
    }

    @Override
    public final String getFactoryPid() {
        return endpoint;
    }

    @Override
    public final void createConfiguration(String connection) throws KuraException {
        configurations.createFactoryConfiguration(
                endpoint, connection, Map.of(KURA_CLOUD_CONNECTION_FACTORY_PID, pid), true);
    }

    @Override
    public final List<String> getStackComponentsPids(String connection) throws KuraException {
        if (!getManagedCloudConnectionPids().contains(connection)) {
            throw new KuraException(
                    KuraErrorCode.NOT_FOUND, reasons + ".no_connection: there is no connection " + connection);
        }
        return List.of(connection);
    }

    @Override
    public final void deleteConfiguration(String connection) throws KuraException {
        configurations.deleteFactoryConfiguration(
                getStackComponentsPids(connection).get(0), true);
        for (Outbox each : outboxes()) {
            try {
                each.forget(connection);
            } catch (OutboxException e) {
                LOG.warn("{} is deleted, but its place in an outbox stays: {}", connection, e.getMessage(), e);
            }
        }
    }

    /** Those that there are now. */
    protected abstract List<Outbox> outboxes();

    @Override
    public final Set<String> getManagedCloudConnectionPids() throws KuraException {
        Set<String> pids = new TreeSet<>();
        try {
            Configuration[] found = stored.listConfigurations("(service.factoryPid=" + endpoint + ")");
            for (Configuration each : found == null ? new Configuration[0] : found) {
                if (each.getProperties().get(ConfigurationService.KURA_SERVICE_PID) instanceof String connection) {
                    pids.add(connection);
                }
            }
        } catch (IOException | InvalidSyntaxException e) {
            throw new KuraException(KuraErrorCode.IO_ERROR, e, reasons + ".configurations: they cannot be read");
        }
        return pids;
    }
}
