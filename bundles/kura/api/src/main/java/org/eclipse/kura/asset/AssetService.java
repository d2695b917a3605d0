// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.asset;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** @@DOC */
@ProviderType
public interface AssetService {
    /** @@DOC */
    org.eclipse.kura.asset.Asset getAsset(String arg0);
    /** @@DOC */
    String getAssetPid(org.eclipse.kura.asset.Asset arg0);
    /** @@DOC */
    List<org.eclipse.kura.asset.Asset> listAssets();
}
