// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.asset;

import java.util.Map;
import org.eclipse.kura.channel.Channel;
import org.osgi.annotation.versioning.ProviderType;

/** @@DOC */
@ProviderType
public class AssetConfiguration {
    /** @@DOC */
    public AssetConfiguration(String arg0, String arg1, Map<String, Channel> arg2) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public Map<String, Channel> getAssetChannels() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public String getAssetDescription() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public String getDriverPid() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public void setAssetDescription(String arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public String toString() {
        throw new UnsupportedOperationException();
    }
}
