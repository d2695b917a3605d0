// SPDX-License-Identifier: Apache-2.0
/**
 * The durable outbox: what was accepted survives {@code kill -9} and power loss, and every connector reads it at its
 * own pace.
 *
 * <p>A <em>source</em> (a publisher, a decision log) opens a {@link io.penstock.store.api.OutboxWriter} and appends
 * {@link io.penstock.store.api.Draft}s. The outbox gives each the source's epoch, which grows with every opening of
 * the source, and a sequence number, which starts at 1 in every epoch and grows by one. {@code (source, epoch, seq)}
 * names a record for ever; no clock takes part in it. A connector opens a
 * {@link io.penstock.store.api.OutboxCursor} by name, reads forward and acknowledges, in any order.
 *
 * <p>A <em>position</em> is the place of an entry in the outbox, from 1; positions grow, but not by one. Sizes are
 * bytes. Times are milliseconds of the wall clock and serve only to show an age. Every method may be called from any
 * thread, one cursor by one thread at a time. Callbacks and completions come on whichever thread commits, while nobody
 * else can: they hand over rather than work, and never call the outbox.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package io.penstock.store.api;
