// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.asset;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import org.eclipse.kura.channel.Channel;
import org.osgi.annotation.versioning.ProviderType;

/** What an asset is made of. No argument may be {@code null}. */
@ProviderType
public class AssetConfiguration {

    private final String driverPid;
    private final Map<String, Channel> channels;
    private String description;

    /**
     * @param driverPid {@code kura.service.pid} of the driver
     * @param channels by name; kept, not copied, and seen read-only
     */
    public AssetConfiguration(String description, String driverPid, Map<String, Channel> channels) {
        this.description = Objects.requireNonNull(description, "description");
        this.driverPid = Objects.requireNonNull(driverPid, "driverPid");
        this.channels = Collections.unmodifiableMap(channels);
    }

    public Map<String, Channel> getAssetChannels() {
        return channels;
    }

    public String getAssetDescription() {
        return description;
    }

    public String getDriverPid() {
        return driverPid;
    }

    public void setAssetDescription(String description) {
        this.description = Objects.requireNonNull(description, "description");
    }

    @Override
    public String toString() {
        return "AssetConfiguration [driverPid=" + driverPid + ", description=" + description + ", channels=" + channels
                + "]";
    }
}
