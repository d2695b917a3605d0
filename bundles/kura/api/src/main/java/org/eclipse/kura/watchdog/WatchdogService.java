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
    void registerCriticalService(CriticalComponent arg0);
    /** @@DOC */
    void unregisterCriticalService(CriticalComponent arg0);
    /** @@DOC */
    void registerCriticalComponent(CriticalComponent arg0);
    /** @@DOC */
    void unregisterCriticalComponent(CriticalComponent arg0);
    /** @@DOC */
    List<CriticalComponent> getCriticalComponents();
    /** @@DOC */
    void checkin(CriticalComponent arg0);
}
