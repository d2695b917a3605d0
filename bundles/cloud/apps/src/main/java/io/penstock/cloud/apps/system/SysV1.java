// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.apps.system;

import io.penstock.cloud.apps.Trail;
import io.penstock.cloud.request.Application;
import org.eclipse.kura.cloudconnection.request.RequestHandler;
import org.eclipse.kura.system.SystemService;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@link SystemRoutes} as a component. */
@Component(
        name = "io.penstock.cloud.apps.sys.v1",
        service = RequestHandler.class,
        property = "request.handler.id=SYS-V1")
public final class SysV1 extends Application {

    @Activate
    public SysV1(@Reference(name = "Trail") Trail trail, @Reference(name = "SystemService") SystemService system) {
        super("SYS-V1", trail, new SystemRoutes(system).routes());
    }
}
