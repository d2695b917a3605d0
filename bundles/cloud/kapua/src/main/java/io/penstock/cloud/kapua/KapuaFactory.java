// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.kapua;

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

/** Creates connections to a Kapua for Kura's console. */
@Component(
        name = KapuaFactory.PID,
        service = CloudConnectionFactory.class,
        configurationPolicy = ConfigurationPolicy.IGNORE,
        property = {
            "kura.service.pid=" + KapuaFactory.PID,
            "kura.ui.csf.pid.default=kapua",
            "kura.ui.csf.pid.regex=^kapua(-[a-zA-Z0-9]+)?$"
        })
public final class KapuaFactory extends EndpointFactory {

    static final String PID = "io.penstock.cloud.kapua.factory";

    @Reference(name = "Outboxes")
    private volatile List<Outbox> outboxes = List.of();

    @Activate
    public KapuaFactory(
            @Reference(name = "ConfigurationService") ConfigurationService configurations,
            @Reference(name = "ConfigurationAdmin") ConfigurationAdmin stored) {
        super("kapua", PID, KapuaConfig.PID, configurations, stored);
    }

    @Override
    protected List<Outbox> outboxes() {
        return List.copyOf(outboxes);
    }
}
