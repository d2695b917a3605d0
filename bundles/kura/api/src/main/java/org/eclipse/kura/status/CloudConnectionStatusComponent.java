// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.status;

import org.osgi.annotation.versioning.ConsumerType;

/** Something whose status the lamp may show. */
@ConsumerType
public interface CloudConnectionStatusComponent {

    /** A number of {@link CloudConnectionStatusService}, or between two of them; always the same. */
    int getNotificationPriority();

    CloudConnectionStatusEnum getNotificationStatus();

    /** Called by the service; the component remembers the status for {@link #getNotificationStatus()}. */
    void setNotificationStatus(CloudConnectionStatusEnum status);
}
