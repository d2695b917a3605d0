// SPDX-License-Identifier: Apache-2.0
package io.penstock.driver.modbus;

/**
 * A good reply, until the next one.
 *
 * @param data where it is
 * @param start where in it the first register or bit is
 */
record Reply(byte[] data, int start) {}
