// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.apps.wire;

import io.penstock.cloud.apps.Locals;
import io.penstock.cloud.apps.Trail;
import io.penstock.cloud.apps.configuration.Configurations;
import io.penstock.cloud.apps.configuration.Keeper;
import io.penstock.cloud.apps.configuration.Secrets;
import io.penstock.cloud.request.Application;
import org.eclipse.kura.cloudconnection.request.RequestHandler;
import org.eclipse.kura.configuration.ConfigurationService;
import org.eclipse.kura.crypto.CryptoService;
import org.eclipse.kura.wire.graph.WireComponentDefinitionService;
import org.eclipse.kura.wire.graph.WireGraphService;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@link WireRoutes} as a component. */
@Component(
        name = "io.penstock.cloud.apps.wire.v1",
        service = RequestHandler.class,
        property = "request.handler.id=WIRE-V1")
public final class WireV1 extends Application {

    @Activate
    public WireV1(
            @Reference(name = "Trail") Trail trail,
            @Reference(name = "Locals") Locals locals,
            @Reference(name = "Keeper") Keeper keeper,
            @Reference(name = "ConfigurationService") ConfigurationService service,
            @Reference(name = "CryptoService") CryptoService crypto,
            @Reference(name = "WireGraphService") WireGraphService graph,
            @Reference(name = "WireComponentDefinitionService") WireComponentDefinitionService definitions,
            @Reference(name = "Kinds") Kinds kinds) {
        super(
                "WIRE-V1",
                trail,
                new WireRoutes(
                                new Configurations(service, new Secrets(crypto), locals, keeper),
                                graph,
                                definitions,
                                kinds)
                        .routes());
    }
}
