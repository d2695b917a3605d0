// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.deployment.hook;

import org.osgi.annotation.versioning.ProviderType;

/** @@DOC */
@ProviderType
public class RequestContext {
    /** @@DOC */
    public RequestContext(String arg0, String arg1) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public String getDownloadFilePath() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public String getRequestType() {
        throw new UnsupportedOperationException();
    }
}
