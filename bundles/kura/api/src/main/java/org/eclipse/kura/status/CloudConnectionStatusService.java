// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.status;

import org.osgi.annotation.versioning.ProviderType;

/** @@DOC */
@ProviderType
public interface CloudConnectionStatusService {
    /** @@DOC */
    int PRIORITY_MAX = 2147483647;
    /** @@DOC */
    int PRIORITY_CRITICAL = 400;
    /** @@DOC */
    int PRIORITY_HIGH = 300;
    /** @@DOC */
    int PRIORITY_MEDIUM = 200;
    /** @@DOC */
    int PRIORITY_LOW = 100;
    /** @@DOC */
    int PRIORITY_MIN = -2147483648;
    /** @@DOC */
    void register(CloudConnectionStatusComponent arg0);
    /** @@DOC */
    void unregister(CloudConnectionStatusComponent arg0);
    /** @@DOC */
    boolean updateStatus(CloudConnectionStatusComponent arg0, CloudConnectionStatusEnum arg1);
}
