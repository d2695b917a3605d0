// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.watchdog;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** @@DOC */
@ProviderType
public interface WatchdogService {
    /** @@DOC */
    void startWatchdog();
    /** @@DOC */
    void stopWatchdog();
    /** @@DOC */
    int getHardwareTimeout();
    /** @@DOC */
    void registerCriticalService(org.eclipse.kura.watchdog.CriticalComponent arg0);
    /** @@DOC */
    void unregisterCriticalService(org.eclipse.kura.watchdog.CriticalComponent arg0);
    /** @@DOC */
    void registerCriticalComponent(org.eclipse.kura.watchdog.CriticalComponent arg0);
    /** @@DOC */
    void unregisterCriticalComponent(org.eclipse.kura.watchdog.CriticalComponent arg0);
    /** @@DOC */
    List<org.eclipse.kura.watchdog.CriticalComponent> getCriticalComponents();
    /** @@DOC */
    void checkin(org.eclipse.kura.watchdog.CriticalComponent arg0);
}
