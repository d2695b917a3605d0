// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.cloudconnection.request;

import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;

/** @@DOC */
@ProviderType
public class RequestHandlerContext {
    /** @@DOC */
    public RequestHandlerContext(
            org.eclipse.kura.cloudconnection.publisher.CloudNotificationPublisher arg0, Map<String, String> arg1) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public org.eclipse.kura.cloudconnection.publisher.CloudNotificationPublisher getNotificationPublisher() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public Map<String, String> getContextProperties() {
        throw new UnsupportedOperationException();
    }
}
