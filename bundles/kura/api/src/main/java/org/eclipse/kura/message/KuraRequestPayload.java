// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.message;

import java.text.ParseException;
import org.osgi.annotation.versioning.ProviderType;

/** @@DOC */
@ProviderType
public class KuraRequestPayload extends KuraPayload {
    /** @@DOC */
    public static final String METRIC_REQUEST_ID = "request.id";
    /** @@DOC */
    public static final String REQUESTER_CLIENT_ID = "requester.client.id";
    /** @@DOC */
    public KuraRequestPayload() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public KuraRequestPayload(KuraPayload arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public String getRequestId() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public void setRequestId(String arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public String getRequesterClientId() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public void setRequesterClientId(String arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public static KuraRequestPayload buildFromKuraPayload(KuraPayload arg0) throws ParseException {
        throw new UnsupportedOperationException();
    }
}
