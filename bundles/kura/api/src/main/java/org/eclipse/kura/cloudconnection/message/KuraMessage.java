// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.cloudconnection.message;

import java.util.Map;
import org.eclipse.kura.message.KuraPayload;
import org.osgi.annotation.versioning.ProviderType;

/** @@DOC */
@ProviderType
public class KuraMessage {
    /** @@DOC */
    public KuraMessage(KuraPayload arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public KuraMessage(KuraPayload arg0, Map<String, Object> arg1) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public Map<String, Object> getProperties() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public KuraPayload getPayload() {
        throw new UnsupportedOperationException();
    }
}
