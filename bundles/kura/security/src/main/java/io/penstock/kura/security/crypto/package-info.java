// SPDX-License-Identifier: Apache-2.0
/** Secrets at rest: AES-256 in Galois/counter mode, with keys of this gateway that are in a file of its own. */
package io.penstock.kura.security.crypto;
