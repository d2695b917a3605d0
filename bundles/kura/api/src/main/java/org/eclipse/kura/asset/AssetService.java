// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.asset;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** Finds the assets of this gateway. */
@ProviderType
public interface AssetService {

    /** The asset of that {@code kura.service.pid}, or {@code null}. */
    Asset getAsset(String assetPid);

    /** The {@code kura.service.pid} of an asset, or {@code null} if it is not registered. */
    String getAssetPid(Asset asset);

    List<Asset> listAssets();
}
