// SPDX-License-Identifier: Apache-2.0
/**
 * The packages, judged by what they meet on a gateway. Frameworks run in a JVM of their own: Equinox's jar is signed and
 * cannot share packages with another.
 */
package io.penstock.distribution.kura;
