// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.configuration;

import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;
import org.osgi.service.event.Event;

/** @@DOC */
@ProviderType
public class KuraNetConfigReadyEvent extends Event {
    /** @@DOC */
    public static final String KURA_NET_CONFIG_EVENT_READY_TOPIC =
            "org/eclipse/kura/configuration/NetConfigEvent/READY";
    /** @@DOC */
    public KuraNetConfigReadyEvent(Map<String, ?> arg0) {
        super("TBD", arg0);
    }
}
