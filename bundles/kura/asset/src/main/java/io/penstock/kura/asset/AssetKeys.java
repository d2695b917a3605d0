// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.asset;

/** Keys of an asset's configuration and names in its records, both Kura's, except what begins with {@code penstock}. */
final class AssetKeys {

    static final String FACTORY_PID = "org.eclipse.kura.wire.WireAsset";

    static final String DESCRIPTION = "asset.desc";
    static final String DRIVER = "driver.pid";
    static final String EMIT_ALL_CHANNELS = "emit.all.channels";
    static final String TIMESTAMP_MODE = "timestamp.mode";
    static final String EMIT_ERRORS = "emit.errors";
    static final String EMIT_CONNECTION_ERRORS = "emit.connection.errors";
    static final String EMIT_ON_CHANGE = "emit.on.change";
    static final String EMIT_EMPTY_ENVELOPES = "emit.empty.envelopes";
    static final String DRIVER_WAIT_MS = "penstock.driver.wait.ms";

    static final String ASSET_NAME = "assetName";
    static final String ASSET_ERROR = "assetError";
    static final String ASSET_TIMESTAMP = "assetTimestamp";
    static final String TIMESTAMP_SUFFIX = "_timestamp";
    static final String ERROR_SUFFIX = "_error";
    static final String UNIT_SUFFIX = "_unit";

    private AssetKeys() {}
}
