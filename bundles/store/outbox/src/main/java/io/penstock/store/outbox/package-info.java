// SPDX-License-Identifier: Apache-2.0
/**
 * The outbox as an append-only log of segment files.
 *
 * <p>One thread, the {@link io.penstock.store.outbox.Committer}, writes, forces, renames and deletes; cursors only read
 * what it has made durable. {@link io.penstock.store.outbox.Disk} is the only way to a file, so that a test can stand
 * between.
 */
package io.penstock.store.outbox;
