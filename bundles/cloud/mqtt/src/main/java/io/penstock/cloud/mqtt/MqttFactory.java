// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.mqtt;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.kura.KuraErrorCode;
import org.eclipse.kura.KuraException;
import org.eclipse.kura.cloudconnection.factory.CloudConnectionFactory;
import org.eclipse.kura.configuration.ConfigurationService;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.service.cm.Configuration;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/**
 * Creates connections to an MQTT broker for Kura's console: a connection is one component.
 *
 * <p>The connections are looked up among the configurations, so that one that cannot start is found and deleted too.
 */
@Component(
        name = MqttFactory.PID,
        service = CloudConnectionFactory.class,
        configurationPolicy = ConfigurationPolicy.IGNORE,
        property = {
            "kura.service.pid=" + MqttFactory.PID,
            "kura.ui.csf.pid.default=mqtt",
            "kura.ui.csf.pid.regex=^mqtt(-[a-zA-Z0-9]+)?$"
        })
public final class MqttFactory implements CloudConnectionFactory {

    static final String PID = "io.penstock.cloud.mqtt.factory";

    private final ConfigurationService configurations;
    private final ConfigurationAdmin stored;

    @Activate
    public MqttFactory(
            @Reference(name = "ConfigurationService") ConfigurationService configurations,
            @Reference(name = "ConfigurationAdmin") ConfigurationAdmin stored) {
        this.configurations = configurations;
        this.stored = stored;
    }

    @Override
    public String getFactoryPid() {
        return MqttConfig.PID;
    }

    @Override
    public void createConfiguration(String pid) throws KuraException {
        configurations.createFactoryConfiguration(
                MqttConfig.PID, pid, Map.of(KURA_CLOUD_CONNECTION_FACTORY_PID, PID), true);
    }

    @Override
    public List<String> getStackComponentsPids(String pid) throws KuraException {
        if (!getManagedCloudConnectionPids().contains(pid)) {
            throw new KuraException(KuraErrorCode.NOT_FOUND, "mqtt.no_connection: there is no connection " + pid);
        }
        return List.of(pid);
    }

    @Override
    public void deleteConfiguration(String pid) throws KuraException {
        configurations.deleteFactoryConfiguration(getStackComponentsPids(pid).get(0), true);
    }

    @Override
    public Set<String> getManagedCloudConnectionPids() throws KuraException {
        Set<String> pids = new TreeSet<>();
        try {
            Configuration[] found = stored.listConfigurations("(service.factoryPid=" + MqttConfig.PID + ")");
            for (Configuration each : found == null ? new Configuration[0] : found) {
                if (each.getProperties().get(ConfigurationService.KURA_SERVICE_PID) instanceof String pid) {
                    pids.add(pid);
                }
            }
        } catch (IOException | InvalidSyntaxException e) {
            throw new KuraException(KuraErrorCode.IO_ERROR, e, "mqtt.configurations: they cannot be read");
        }
        return pids;
    }
}
