// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.asset;

/**
 * What an asset emits, read once of its settings.
 *
 * @param timestamps which times stand in a record
 * @param all whether one channel that the driver reports makes all be read
 * @param errors whether each channel says why it failed
 * @param connectionErrors whether a device that cannot be reached at all is told of, where {@code errors} are
 * @param onChange whether only values that differ are emitted
 * @param empty whether a record without anything of a channel is emitted
 */
record Emission(
        TimestampMode timestamps,
        boolean all,
        boolean errors,
        boolean connectionErrors,
        boolean onChange,
        boolean empty) {}
