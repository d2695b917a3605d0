// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.security.keystore;

import java.util.Map;
import org.osgi.annotation.versioning.ProviderType;
import org.osgi.service.event.Event;

/** @@DOC */
@ProviderType
public class KeystoreChangedEvent extends Event {
    /** @@DOC */
    public static final String EVENT_TOPIC = "org/eclipse/kura/security/keystore/KeystoreChangedEvent/KEYSTORE_CHANGED";
    /** @@DOC */
    public static final String SENDER_PID_PROPERTY_KEY = "sender.pid";
    /** @@DOC */
    public KeystoreChangedEvent(String arg0) {
        super("TBD", (Map<String, ?>) null);
    }
    /** @@DOC */
    public String getSenderPid() {
        throw new UnsupportedOperationException();
    }
}
