// SPDX-License-Identifier: Apache-2.0
/** Tools that break things on purpose, for the tests of every bundle. */
package io.penstock.faults;
