// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.status;

import org.osgi.annotation.versioning.ProviderType;

/** Shows the status of the registered component of the highest priority. */
@ProviderType
public interface CloudConnectionStatusService {

    /** For one component at a time. */
    int PRIORITY_MAX = Integer.MAX_VALUE;

    int PRIORITY_CRITICAL = 400;
    int PRIORITY_HIGH = 300;
    int PRIORITY_MEDIUM = 200;
    int PRIORITY_LOW = 100;

    /** For the one that is shown when there is no other. */
    int PRIORITY_MIN = Integer.MIN_VALUE;

    void register(CloudConnectionStatusComponent component);

    void unregister(CloudConnectionStatusComponent component);

    /** Sets a component's status, and shows it if nobody of a higher priority is registered. False if that failed. */
    boolean updateStatus(CloudConnectionStatusComponent component, CloudConnectionStatusEnum status);
}
