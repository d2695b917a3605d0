// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.watchdog;

import org.osgi.annotation.versioning.ConsumerType;

/** @@DOC */
@ConsumerType
public interface CriticalComponent {
    /** @@DOC */
    String getCriticalComponentName();
    /** @@DOC */
    int getCriticalComponentTimeout();
}
