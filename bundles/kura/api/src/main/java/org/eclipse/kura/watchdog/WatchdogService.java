// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.watchdog;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** Restarts the gateway when a critical component does not check in in time. */
@ProviderType
public interface WatchdogService {

    /** Of no effect: the service's configuration decides. */
    @Deprecated
    void startWatchdog();

    /** Of no effect: the service's configuration decides. */
    @Deprecated
    void stopWatchdog();

    /** The hardware's own timeout, in milliseconds. */
    int getHardwareTimeout();

    /** The former name of {@link #registerCriticalComponent}. */
    @Deprecated
    void registerCriticalService(CriticalComponent criticalComponent);

    /** The former name of {@link #unregisterCriticalComponent}. */
    @Deprecated
    void unregisterCriticalService(CriticalComponent criticalComponent);

    /** From now on the component has to check in. */
    void registerCriticalComponent(CriticalComponent criticalComponent);

    void unregisterCriticalComponent(CriticalComponent criticalComponent);

    List<CriticalComponent> getCriticalComponents();

    /** The component works. */
    void checkin(CriticalComponent criticalComponent);
}
