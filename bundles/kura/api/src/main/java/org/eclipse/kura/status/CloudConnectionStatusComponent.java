// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.status;

import org.osgi.annotation.versioning.ConsumerType;

/** @@DOC */
@ConsumerType
public interface CloudConnectionStatusComponent {
    /** @@DOC */
    int getNotificationPriority();
    /** @@DOC */
    org.eclipse.kura.status.CloudConnectionStatusEnum getNotificationStatus();
    /** @@DOC */
    void setNotificationStatus(org.eclipse.kura.status.CloudConnectionStatusEnum arg0);
}
