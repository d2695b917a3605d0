// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.seal;

import java.security.KeyStore;
import java.util.Map;
import java.util.Optional;

/** The entries of a keystore. */
public interface KeyEntries {

    /** @throws SealException.KeyMissing where the keystore cannot be asked */
    Optional<KeyStore.Entry> entry(String alias) throws SealException.KeyMissing;

    Map<String, KeyStore.Entry> all() throws SealException.KeyMissing;

    /** Makes a key under an alias where there is no entry yet. */
    void make(String alias) throws SealException.KeyMissing;
}
