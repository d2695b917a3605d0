// SPDX-License-Identifier: Apache-2.0
/**
 * Encryption at rest with a key from a keystore: each file has a data key of its own, which stands wrapped in the file's
 * envelope and is opened by a key that the keystore holds under an alias.
 *
 * <p>Private to each bundle that uses it: bnd copies the package (see {@code -conditionalpackage}).
 */
package io.penstock.kura.seal;
