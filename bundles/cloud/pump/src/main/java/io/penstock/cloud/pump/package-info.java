// SPDX-License-Identifier: Apache-2.0
/**
 * What every connector over MQTT does between the outbox and its session: entries become Kura payloads that carry their
 * name, go out with a window of messages in flight, and are acknowledged in the outbox when the broker has them; and what
 * Kura's publishers do before it.
 *
 * <p>Plain objects. A {@link io.penstock.cloud.pump.Pump} belongs to its session's thread. Sizes are bytes, durations
 * monotonic. Nothing here is durable but the outbox's cursor.
 */
@Export
@Version("1.0.0")
package io.penstock.cloud.pump;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
