// SPDX-License-Identifier: Apache-2.0
/**
 * The host's assets: channels of a device read and written through its driver, as a stage of the wire graph and by
 * Kura's {@code Asset} interface.
 *
 * <p>Times on records are milliseconds since the epoch, durations nanoseconds of {@link System#nanoTime()}. A record
 * carries what the driver read; scale and offset are applied here, never by the driver.
 */
package io.penstock.kura.asset;
