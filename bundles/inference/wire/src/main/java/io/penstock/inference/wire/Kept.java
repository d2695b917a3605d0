// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.wire;

import io.penstock.inference.wire.procedure.Fitted;

/**
 * What outlives a restart of an asset's state.
 *
 * @param fitted by calibration
 * @param rule of the decision, by its kind; empty where there is none
 * @param judge its state, as {@link io.penstock.inference.wire.procedure.Judge#write} wrote it
 */
record Kept(Fitted fitted, String rule, byte[] judge) {}
