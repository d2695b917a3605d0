// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.apps.asset;

import io.penstock.cloud.apps.Trail;
import io.penstock.cloud.request.Application;
import org.eclipse.kura.asset.AssetService;
import org.eclipse.kura.cloudconnection.request.RequestHandler;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** {@link AssetRoutes} as a component. */
@Component(
        name = "io.penstock.cloud.apps.asset.v1",
        service = RequestHandler.class,
        property = "request.handler.id=ASSET-V1")
public final class AssetV1 extends Application {

    @Activate
    public AssetV1(@Reference(name = "Trail") Trail trail, @Reference(name = "AssetService") AssetService assets) {
        super("ASSET-V1", trail, new AssetRoutes(assets, System::currentTimeMillis).routes());
    }
}
