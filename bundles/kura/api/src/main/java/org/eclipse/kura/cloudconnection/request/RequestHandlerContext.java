// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.cloudconnection.request;

import java.util.Map;
import org.eclipse.kura.cloudconnection.publisher.CloudNotificationPublisher;
import org.osgi.annotation.versioning.ProviderType;

/** @@DOC */
@ProviderType
public class RequestHandlerContext {
    /** @@DOC */
    public RequestHandlerContext(CloudNotificationPublisher arg0, Map<String, String> arg1) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public CloudNotificationPublisher getNotificationPublisher() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public Map<String, String> getContextProperties() {
        throw new UnsupportedOperationException();
    }
}
