// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura;

import org.osgi.annotation.versioning.ProviderType;

/** @@DOC */
@ProviderType
public class KuraException extends Exception {
    /** @@DOC */
    public KuraException(KuraErrorCode arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public KuraException(KuraErrorCode arg0, Object... arg1) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public KuraException(KuraErrorCode arg0, Throwable arg1, Object... arg2) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public static KuraException internalError(String arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public static KuraException internalError(Throwable arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public static KuraException internalError(Throwable arg0, String arg1) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public KuraErrorCode getCode() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public String getLocalizedMessage() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public String getMessage() {
        throw new UnsupportedOperationException();
    }
}
