// SPDX-License-Identifier: Apache-2.0
/** What a host would give to a bundle, for the unit tests of every bundle. */
package io.penstock.doubles;
