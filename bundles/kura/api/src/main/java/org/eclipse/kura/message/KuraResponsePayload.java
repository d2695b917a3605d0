// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.message;

import org.osgi.annotation.versioning.ProviderType;

/** @@DOC */
@ProviderType
public class KuraResponsePayload extends KuraPayload {
    /** @@DOC */
    public static final int RESPONSE_CODE_OK = 200;
    /** @@DOC */
    public static final int RESPONSE_CODE_BAD_REQUEST = 400;
    /** @@DOC */
    public static final int RESPONSE_CODE_NOTFOUND = 404;
    /** @@DOC */
    public static final int RESPONSE_CODE_ERROR = 500;
    /** @@DOC */
    public static final String METRIC_RESPONSE_CODE = "response.code";
    /** @@DOC */
    public static final String METRIC_EXCEPTION_MSG = "response.exception.message";
    /** @@DOC */
    public static final String METRIC_EXCEPTION_STACK = "response.exception.stack";
    /** @@DOC */
    public KuraResponsePayload(int arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public KuraResponsePayload(Throwable arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public KuraResponsePayload(int arg0, Throwable arg1) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public KuraResponsePayload(KuraPayload arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public int getResponseCode() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public void setResponseCode(int arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public String getExceptionMessage() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public void setExceptionMessage(String arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public String getExceptionStack() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public void setExceptionStack(String arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public void setException(Throwable arg0) {
        throw new UnsupportedOperationException();
    }
}
