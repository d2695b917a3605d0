// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.status;

import org.osgi.annotation.versioning.ConsumerType;

/** @@DOC */
@ConsumerType
public interface CloudConnectionStatusComponent {
    /** @@DOC */
    int getNotificationPriority();
    /** @@DOC */
    CloudConnectionStatusEnum getNotificationStatus();
    /** @@DOC */
    void setNotificationStatus(CloudConnectionStatusEnum arg0);
}
