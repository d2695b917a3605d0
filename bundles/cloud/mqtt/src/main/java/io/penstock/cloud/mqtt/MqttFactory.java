// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.mqtt;

import io.penstock.cloud.pump.EndpointFactory;
import io.penstock.store.api.Outbox;
import java.util.List;
import org.eclipse.kura.cloudconnection.factory.CloudConnectionFactory;
import org.eclipse.kura.configuration.ConfigurationService;
import org.osgi.service.cm.ConfigurationAdmin;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.ConfigurationPolicy;
import org.osgi.service.component.annotations.Reference;

/** Creates connections to an MQTT broker for Kura's console. */
@Component(
        name = MqttFactory.PID,
        service = CloudConnectionFactory.class,
        configurationPolicy = ConfigurationPolicy.IGNORE,
        property = {
            "kura.service.pid=" + MqttFactory.PID,
            "kura.ui.csf.pid.default=mqtt",
            "kura.ui.csf.pid.regex=^mqtt(-[a-zA-Z0-9]+)?$"
        })
public final class MqttFactory extends EndpointFactory {

    static final String PID = "io.penstock.cloud.mqtt.factory";

    @Reference(name = "Outboxes")
    private volatile List<Outbox> outboxes = List.of();

    @Activate
    public MqttFactory(
            @Reference(name = "ConfigurationService") ConfigurationService configurations,
            @Reference(name = "ConfigurationAdmin") ConfigurationAdmin stored) {
        super("mqtt", PID, MqttConfig.PID, configurations, stored);
    }

    @Override
    protected List<Outbox> outboxes() {
        return List.copyOf(outboxes);
    }
}
