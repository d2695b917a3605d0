// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.asset;

/** Which times stand in an emitted record. The names are Kura's. */
enum TimestampMode {
    NO_TIMESTAMPS,
    /** {@code <channel>_timestamp} beside each value. */
    PER_CHANNEL,
    /** One {@code assetTimestamp}, of when the record was made. */
    SINGLE_ASSET_GENERATED,
    /** One {@code assetTimestamp}, the newest of the channels'. */
    SINGLE_DRIVER_GENERATED_MAX,
    /** One {@code assetTimestamp}, the oldest of the channels'. */
    SINGLE_DRIVER_GENERATED_MIN
}
