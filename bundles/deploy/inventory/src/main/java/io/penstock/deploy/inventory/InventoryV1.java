// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.inventory;

import io.penstock.cloud.request.Application;
import java.util.List;
import org.eclipse.kura.cloudconnection.request.RequestHandler;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@link InventoryRoutes} as a component. */
@Component(
        name = "io.penstock.deploy.inventory.v1",
        service = RequestHandler.class,
        property = "request.handler.id=INVENTORY-V1")
public final class InventoryV1 extends Application {

    @Activate
    public InventoryV1(BundleContext context, @Reference(name = "Surroundings") Surroundings surroundings) {
        super(
                "INVENTORY-V1",
                surroundings,
                new InventoryRoutes(
                                context.getBundle().getBundleId(), () -> List.of(context.getBundles()), surroundings)
                        .routes());
    }
}
