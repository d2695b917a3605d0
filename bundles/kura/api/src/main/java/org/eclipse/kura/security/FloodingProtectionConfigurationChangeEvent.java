// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.security;

import java.util.Map;
import org.osgi.service.event.Event;

/** @@DOC */
public class FloodingProtectionConfigurationChangeEvent extends Event {
    /** @@DOC */
    public static final String FP_EVENT_CONFIG_CHANGE_TOPIC =
            "org/eclipse/kura/floodingprotection/event/FP_EVENT_CONFIG_CHANGE_TOPIC";
    /** @@DOC */
    public FloodingProtectionConfigurationChangeEvent(Map<String, ?> arg0) {
        super("TBD", arg0);
    }
}
