// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.inventory;

import io.penstock.cloud.request.Application;
import org.eclipse.kura.cloudconnection.request.RequestHandler;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@link PenstockRoutes} as a component. */
@Component(
        name = "io.penstock.deploy.inventory.penstock.v1",
        service = RequestHandler.class,
        property = "request.handler.id=PENSTOCK-V1")
public final class PenstockV1 extends Application {

    @Activate
    public PenstockV1(@Reference(name = "Surroundings") Surroundings surroundings) {
        super("PENSTOCK-V1", surroundings, new PenstockRoutes(surroundings).routes());
    }
}
