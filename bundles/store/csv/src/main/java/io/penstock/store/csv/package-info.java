// SPDX-License-Identifier: Apache-2.0
/** Records to a CSV file, for an evaluation or a look with a spreadsheet. */
package io.penstock.store.csv;
