// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.seal;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals and opens the pieces of one file: AES-256/GCM (NIST SP 800-38D), each piece followed by its tag of 128 bits and
 * its nonce of 96. Any thread.
 *
 * <p>No pair of key and nonce comes twice. The data key is of this file alone. Each object, so each time that the file is
 * opened, begins at 96 random bits and counts up in the last 64 of them with every piece; it never counts back, even if
 * what it sealed did not get to the disk. So after a crash, or after a commit that was cut, the piece at the same place
 * has another nonce. That the runs of two openings meet takes the same 32 random bits in front and near ones behind:
 * after a thousand openings of one file with a million pieces each, one chance in 2<sup>56</sup>.
 */
public final class Seal {

    /** What a piece grows by. */
    public static final int OVERHEAD = 16 + 12;

    private static final int NONCE = 12;
    private static final int TAG = 16;
    private static final int COUNTED = 8;

    private final String alias;
    private final String keyId;
    private final byte[] envelope;
    private final SecretKeySpec key;
    private final byte[] nonce = new byte[NONCE];
    private final Cipher sealing;
    private final Cipher opening;

    Seal(String alias, String keyId, byte[] envelope, byte[] key, SecureRandom random) throws GeneralSecurityException {
        this.alias = alias;
        this.keyId = keyId;
        this.envelope = envelope.clone();
        this.key = new SecretKeySpec(key, "AES");
        this.sealing = Cipher.getInstance("AES/GCM/NoPadding");
        this.opening = Cipher.getInstance("AES/GCM/NoPadding");
        random.nextBytes(nonce);
    }

    /** Of the key in the keystore. */
    public String keyId() {
        return keyId;
    }

    /** What the file has to keep in front. */
    public byte[] envelope() {
        return envelope.clone();
    }

    /**
     * Seals in place.
     *
     * @param bound what the piece belongs to; to be given again when it is opened
     * @return the new end, {@link #OVERHEAD} behind {@code to}
     */
    public int seal(byte[] buffer, int from, int to, byte[] bound) {
        synchronized (sealing) {
            try {
                sealing.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(TAG * Byte.SIZE, nonce));
                sealing.updateAAD(bound);
                int end = from + sealing.doFinal(buffer, from, to - from, buffer, from);
                System.arraycopy(nonce, 0, buffer, end, NONCE);
                count();
                return end + NONCE;
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("AES/GCM does not work here", e);
            }
        }
    }

    private void count() {
        for (int i = NONCE - 1; i >= NONCE - COUNTED && ++nonce[i] == 0; i--) {}
    }

    /** The reverse; what was sealed stays as it is. */
    public byte[] open(byte[] buffer, int from, int to, byte[] bound) throws SealException.Changed {
        if (to - from < OVERHEAD) {
            throw new SealException.Changed("too short to be sealed", null);
        }
        synchronized (opening) {
            try {
                opening.init(
                        Cipher.DECRYPT_MODE, key, new GCMParameterSpec(TAG * Byte.SIZE, buffer, to - NONCE, NONCE));
                opening.updateAAD(bound);
                return opening.doFinal(buffer, from, to - NONCE - from);
            } catch (GeneralSecurityException e) {
                throw new SealException.Changed("changed, or moved from another place", e);
            }
        }
    }

    @Override
    public String toString() {
        return alias + " (" + keyId + ")";
    }
}
