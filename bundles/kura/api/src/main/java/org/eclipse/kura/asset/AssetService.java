// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.asset;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** @@DOC */
@ProviderType
public interface AssetService {
    /** @@DOC */
    Asset getAsset(String arg0);
    /** @@DOC */
    String getAssetPid(Asset arg0);
    /** @@DOC */
    List<Asset> listAssets();
}
