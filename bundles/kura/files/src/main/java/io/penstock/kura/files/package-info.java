// SPDX-License-Identifier: Apache-2.0
/**
 * Files that are replaced whole and survive a power cut: the old content or the new, never a part.
 *
 * <p>Private to each bundle that uses it: bnd copies the package (see {@code -conditionalpackage}).
 */
package io.penstock.kura.files;
