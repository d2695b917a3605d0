// SPDX-License-Identifier: Apache-2.0
/**
 * One connection to an MQTT 3.1.1 broker: kept, tried again, given up where trying does harm, and emptied into in order.
 *
 * <p>Plain objects, no components. A {@link io.penstock.cloud.session.Session} does all it does on its {@link
 * io.penstock.cloud.session.LinkThread}; its methods may be called from any thread and return at once. Durations are
 * monotonic time; the wall clock is read only to remember a refused password across restarts. Topics and filters are
 * those of the wire, payloads are not copied.
 */
@Export
@Version("2.0.0")
package io.penstock.cloud.session;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
