// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.deployment.hook;

import org.osgi.annotation.versioning.ProviderType;

/** The installation that is going on. */
@ProviderType
public class RequestContext {

    private final String downloadFilePath;
    private final String requestType;

    public RequestContext(String downloadFilePath, String requestType) {
        this.downloadFilePath = downloadFilePath;
        this.requestType = requestType;
    }

    /** Where the file is, or will be. */
    public String getDownloadFilePath() {
        return downloadFilePath;
    }

    /** What the hook was chosen by. */
    public String getRequestType() {
        return requestType;
    }
}
