// SPDX-License-Identifier: Apache-2.0
/**
 * Checks that run inside a gateway and report on it: the same bundle on Kura, on Felix, on Equinox. A check uses services
 * as an operator's console would, cleans up after itself, and tells what it saw. No test library at run time.
 */
package io.penstock.kura.conformance;
