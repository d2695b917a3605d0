// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.apps.command;

import io.penstock.cloud.apps.Trail;
import io.penstock.cloud.request.Application;
import org.eclipse.kura.cloudconnection.request.RequestHandler;
import org.eclipse.kura.configuration.ConfigurableComponent;
import org.eclipse.kura.crypto.CryptoService;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;

/** {@link CommandRoutes} as a component. A new configuration makes a new one. */
@Component(
        name = CommandConfig.PID,
        service = {RequestHandler.class, ConfigurableComponent.class},
        property = {"request.handler.id=CMD-V1", "kura.service.pid=" + CommandConfig.PID})
@Designate(ocd = CommandConfig.class)
public final class CmdV1 extends Application implements ConfigurableComponent {

    @Activate
    public CmdV1(
            CommandConfig config,
            @Reference(name = "Trail") Trail trail,
            @Reference(name = "CryptoService") CryptoService crypto) {
        super("CMD-V1", trail, new CommandRoutes(CommandSettings.of(config, crypto)).routes());
    }
}
