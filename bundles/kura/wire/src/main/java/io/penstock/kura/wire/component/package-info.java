// SPDX-License-Identifier: Apache-2.0
/**
 * The standard wire components under Kura's factory PIDs and keys, so that a graph of a Kura gateway runs here: each a
 * shell around plain objects. {@code updated} may be called at any time and any number of times: what has not changed is
 * left alone.
 */
package io.penstock.kura.wire.component;
