// SPDX-License-Identifier: Apache-2.0
/**
 * The durable outbox: what a stage appends survives kill -9 and power loss once {@link io.penstock.store.api.Outbox#append}
 * has returned, and every connector reads it in order through a cursor of its own.
 *
 * <p>A record is named by (source, epoch, seq): {@code epoch} grows by at least one with each start of the gateway and
 * {@code seq} counts from 1 within an epoch and source, without a hole. Order never depends on the wall clock. Sizes are bytes. A
 * payload is a Kura payload in protobuf; a connector turns it into what its peer wants.
 *
 * <p>All services may be called from any thread.
 */
@org.osgi.annotation.bundle.Export
@org.osgi.annotation.versioning.Version("1.0.0")
package io.penstock.store.api;
