// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.apps.configuration;

import io.penstock.cloud.apps.Locals;
import io.penstock.cloud.apps.Trail;
import io.penstock.cloud.request.Application;
import org.eclipse.kura.cloudconnection.request.RequestHandler;
import org.eclipse.kura.configuration.ConfigurationService;
import org.eclipse.kura.configuration.metatype.OCDService;
import org.eclipse.kura.crypto.CryptoService;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@link JsonRoutes} as a component. */
@Component(
        name = "io.penstock.cloud.apps.conf.v2",
        service = RequestHandler.class,
        property = "request.handler.id=CONF-V2")
public final class ConfV2 extends Application {

    @Activate
    public ConfV2(
            @Reference(name = "Trail") Trail trail,
            @Reference(name = "Locals") Locals locals,
            @Reference(name = "Keeper") Keeper keeper,
            @Reference(name = "ConfigurationService") ConfigurationService service,
            @Reference(name = "OCDService") OCDService definitions,
            @Reference(name = "CryptoService") CryptoService crypto) {
        super(
                "CONF-V2",
                trail,
                new JsonRoutes(new Configurations(service, new Secrets(crypto), locals, keeper), definitions).routes());
    }
}
