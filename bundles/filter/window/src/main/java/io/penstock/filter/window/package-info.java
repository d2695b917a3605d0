// SPDX-License-Identifier: Apache-2.0
/**
 * Statistics over windows of records, by count or by time, for each source apart.
 *
 * <p>Times inside are milliseconds of the window's clock: the records' own time, or the gateway's monotonic clock. A
 * value that is missing, not a number, infinite or failed is held as NaN and takes part in no statistic.
 */
package io.penstock.filter.window;
