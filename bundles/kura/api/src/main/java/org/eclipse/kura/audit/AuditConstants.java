// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.audit;

import org.osgi.annotation.versioning.ProviderType;

/** Property names, and one value, of audit contexts. */
@ProviderType
public enum AuditConstants {
    /** Through which door a request came in, such as a servlet or a cloud connection. */
    KEY_ENTRY_POINT("entrypoint"),
    /** From which address. */
    KEY_IP("ip"),
    /** In whose name. */
    KEY_IDENTITY("identity"),
    /** The entry point of what the gateway does of its own accord. */
    ENTRY_POINT_INTERNAL("Internal");

    private final String value;

    AuditConstants(String value) {
        this.value = value;
    }

    public String getValue() {
        return value;
    }
}
