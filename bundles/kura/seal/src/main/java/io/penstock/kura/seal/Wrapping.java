// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.seal;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;

/** How a key of the keystore keeps the data keys of files. */
interface Wrapping {

    /**
     * A new data key.
     *
     * @param wrapped what the file keeps of it
     */
    record Fresh(byte[] key, byte[] wrapped) {}

    /** Tells keys apart without telling anything of them. */
    byte[] id() throws GeneralSecurityException;

    Fresh fresh(SecureRandom random) throws GeneralSecurityException;

    byte[] unwrap(byte[] wrapped) throws GeneralSecurityException;
}
