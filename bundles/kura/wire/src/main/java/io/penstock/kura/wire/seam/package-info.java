// SPDX-License-Identifier: Apache-2.0
/**
 * One edge of the wire graph: a direct call while it is open, a bounded queue while it is not.
 *
 * <p>Nothing here knows of OSGi services, graphs or components. Counts are records, sizes bytes, durations nanoseconds
 * unless the name says so. An emitter's thread passes through {@link io.penstock.kura.wire.seam.Edge#accept}; whatever
 * waits is delivered by one drainer thread per edge; no lock is held while a receiver is called.
 */
package io.penstock.kura.wire.seam;
