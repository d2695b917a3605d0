// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.asset;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.kura.asset.Asset;
import org.eclipse.kura.asset.AssetService;
import org.eclipse.kura.configuration.ConfigurationService;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** The assets of this host, whichever bundle they are of. */
@Component(name = "io.penstock.kura.asset.directory")
public final class AssetDirectory implements AssetService {

    private final List<Listed> assets = new CopyOnWriteArrayList<>();

    @Activate
    public AssetDirectory() {
        // what there is comes through the reference
    }

    private record Listed(String pid, Asset asset) {}

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addAsset(Asset asset, Map<String, Object> properties) {
        if (properties.get(ConfigurationService.KURA_SERVICE_PID) instanceof String pid) {
            assets.add(new Listed(pid, asset));
        }
    }

    void removeAsset(Asset asset) {
        assets.removeIf(listed -> listed.asset() == asset);
    }

    /** Where two of one pid are swapped, the older. */
    @Override
    public Asset getAsset(String assetPid) {
        return assets.stream()
                .filter(listed -> listed.pid().equals(assetPid))
                .map(Listed::asset)
                .findFirst()
                .orElse(null); // as Kura's interface has it
    }

    @Override
    public String getAssetPid(Asset asset) {
        return assets.stream()
                .filter(listed -> listed.asset() == asset)
                .map(Listed::pid)
                .findFirst()
                .orElse(null); // as Kura's interface has it
    }

    @Override
    public List<Asset> listAssets() {
        return assets.stream().map(Listed::asset).toList();
    }
}
