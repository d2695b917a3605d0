// SPDX-License-Identifier: Apache-2.0
/** Makes the pump model from the simulator's normal operation, and measures it on the simulator's faults. */
package io.penstock.trainer;
