// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.security.keystore;

import org.osgi.annotation.versioning.ProviderType;

/** @@DOC */
@ProviderType
public class KeystoreChangedEvent extends org.osgi.service.event.Event {
    /** @@DOC */
    public static final String EVENT_TOPIC = "org/eclipse/kura/security/keystore/KeystoreChangedEvent/KEYSTORE_CHANGED";
    /** @@DOC */
    public static final String SENDER_PID_PROPERTY_KEY = "sender.pid";
    /** @@DOC */
    public KeystoreChangedEvent(String arg0) {
        super("TBD", (java.util.Map<String, ?>) null);
    }
    /** @@DOC */
    public String getSenderPid() {
        throw new UnsupportedOperationException();
    }
}
