// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.apps.keystore;

import io.penstock.cloud.apps.Locals;
import io.penstock.cloud.apps.Trail;
import io.penstock.cloud.request.Application;
import org.eclipse.kura.cloudconnection.request.RequestHandler;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@link KeyRoutes} as a component, under the name KEYS-V1. */
@Component(
        name = "io.penstock.cloud.apps.keys.v1",
        service = RequestHandler.class,
        property = "request.handler.id=KEYS-V1")
public final class KeysV1 extends Application {

    @Activate
    public KeysV1(
            @Reference(name = "Trail") Trail trail,
            @Reference(name = "Locals") Locals locals,
            @Reference(name = "Keystores") Keystores keystores) {
        super("KEYS-V1", trail, new KeyRoutes(keystores, locals).routes());
    }
}
