// SPDX-License-Identifier: Apache-2.0
/**
 * The calculations beside a graph: calibration before it, decision behind it. Plain arithmetic on doubles, so that the
 * program that makes a model measures it with what runs on the gateway.
 */
package io.penstock.inference.wire.procedure;
