// SPDX-License-Identifier: Apache-2.0
package io.penstock.driver.modbus;

/**
 * One channel of a read.
 *
 * @param index of its record
 */
record Slot(int index, Point point, Decoder decoder) {}
