// SPDX-License-Identifier: Apache-2.0
/**
 * The graph as it is configured: Kura's JSON, what a graph must be to run, and Kura's services over it. The running graph
 * is {@link io.penstock.kura.wire.host.WireHost}'s.
 */
package io.penstock.kura.wire.graph;
