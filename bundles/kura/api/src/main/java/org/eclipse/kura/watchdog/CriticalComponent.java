// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.watchdog;

import org.osgi.annotation.versioning.ConsumerType;

/** Something without which the gateway is of no use. */
@ConsumerType
public interface CriticalComponent {

    /** A name that no other component has. */
    String getCriticalComponentName();

    /** The longest time between two check-ins, in milliseconds. */
    int getCriticalComponentTimeout();
}
