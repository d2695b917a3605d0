// SPDX-License-Identifier: Apache-2.0
/** Keystores in files, certificate signing requests and revocation lists, with nothing but the JDK. */
package io.penstock.kura.security.keystore;
