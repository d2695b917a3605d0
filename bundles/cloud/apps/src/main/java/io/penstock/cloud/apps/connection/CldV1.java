// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.apps.connection;

import io.penstock.cloud.apps.Locals;
import io.penstock.cloud.apps.Trail;
import io.penstock.cloud.apps.configuration.Configurations;
import io.penstock.cloud.apps.configuration.Keeper;
import io.penstock.cloud.apps.configuration.Secrets;
import io.penstock.cloud.request.Application;
import org.eclipse.kura.cloudconnection.request.RequestHandler;
import org.eclipse.kura.configuration.ConfigurationService;
import org.eclipse.kura.crypto.CryptoService;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.runtime.ServiceComponentRuntime;

/** {@link ConnectionRoutes} as a component. */
@Component(
        name = "io.penstock.cloud.apps.cld.v1",
        service = RequestHandler.class,
        property = "request.handler.id=CLD-V1")
public final class CldV1 extends Application {

    @Activate
    public CldV1(
            @Reference(name = "Trail") Trail trail,
            @Reference(name = "Locals") Locals locals,
            @Reference(name = "Keeper") Keeper keeper,
            @Reference(name = "ConfigurationService") ConfigurationService service,
            @Reference(name = "CryptoService") CryptoService crypto,
            @Reference(name = "ServiceComponentRuntime") ServiceComponentRuntime components,
            @Reference(name = "Connections") Connections connections) {
        super(
                "CLD-V1",
                trail,
                new ConnectionRoutes(
                                connections,
                                new AttachedFactories(components),
                                new Configurations(service, new Secrets(crypto), locals, keeper))
                        .routes());
    }
}
