// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.crypto;

import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import javax.crypto.BadPaddingException;
import javax.crypto.IllegalBlockSizeException;
import javax.crypto.NoSuchPaddingException;
import org.eclipse.kura.KuraException;
import org.osgi.annotation.versioning.ProviderType;

/** @@DOC */
@ProviderType
public interface CryptoService {
    /** @@DOC */
    char[] encryptAes(char[] arg0) throws KuraException;
    /** @@DOC */
    char[] decryptAes(char[] arg0) throws KuraException;
    /** @@DOC */
    String encryptAes(String arg0)
            throws NoSuchAlgorithmException, NoSuchPaddingException, InvalidKeyException, IllegalBlockSizeException,
                    BadPaddingException;
    /** @@DOC */
    String decryptAes(String arg0)
            throws NoSuchAlgorithmException, NoSuchPaddingException, InvalidKeyException, IOException,
                    IllegalBlockSizeException, BadPaddingException;
    /** @@DOC */
    default String sha1Hash(String arg0) throws NoSuchAlgorithmException, UnsupportedEncodingException {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    default String sha256Hash(String arg0) throws NoSuchAlgorithmException, UnsupportedEncodingException {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    String hash(String arg0, String arg1) throws NoSuchAlgorithmException, UnsupportedEncodingException;
    /** @@DOC */
    String encodeBase64(String arg0) throws NoSuchAlgorithmException, UnsupportedEncodingException;
    /** @@DOC */
    String decodeBase64(String arg0) throws NoSuchAlgorithmException, UnsupportedEncodingException;
    /** @@DOC */
    char[] getKeyStorePassword(String arg0);
    /** @@DOC */
    void setKeyStorePassword(String arg0, char[] arg1) throws KuraException;
    /** @@DOC */
    void setKeyStorePassword(String arg0, String arg1) throws IOException;
    /** @@DOC */
    boolean isFrameworkSecure();
}
