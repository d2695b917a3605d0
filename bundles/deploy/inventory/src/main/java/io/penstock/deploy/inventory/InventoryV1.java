// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.inventory;

import io.penstock.cloud.request.Application;
import io.penstock.deploy.turn.Components;
import io.penstock.deploy.turn.Needed;
import io.penstock.deploy.turn.Turns;
import java.util.List;
import org.eclipse.kura.cloudconnection.request.RequestHandler;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.runtime.ServiceComponentRuntime;

/** {@link InventoryRoutes} as a component. */
@Component(
        name = "io.penstock.deploy.inventory.v1",
        service = RequestHandler.class,
        property = "request.handler.id=INVENTORY-V1")
public final class InventoryV1 extends Application {

    @Activate
    public InventoryV1(
            BundleContext context,
            @Reference(name = "Surroundings") Surroundings surroundings,
            @Reference(name = "Components") ServiceComponentRuntime components) {
        super(
                "INVENTORY-V1",
                surroundings,
                new InventoryRoutes(
                                new Turns(
                                        () -> onTrial(surroundings),
                                        new Needed(context, new Components(context, components)),
                                        surroundings),
                                () -> List.of(context.getBundles()),
                                surroundings)
                        .routes());
    }

    private static boolean onTrial(Services services) {
        return services.deployment()
                .map(deployment -> !deployment.installed().confirmed())
                .orElse(false);
    }
}
