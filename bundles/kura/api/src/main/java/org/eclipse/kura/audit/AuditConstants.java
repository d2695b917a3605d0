// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.audit;

import org.osgi.annotation.versioning.ProviderType;

/** @@DOC */
@ProviderType
public enum AuditConstants {
    KEY_ENTRY_POINT,
    KEY_IP,
    KEY_IDENTITY,
    ENTRY_POINT_INTERNAL;
    // @@ENUM KEY_ENTRY_POINT  getValue()=entrypoint | KEY_IP  getValue()=ip | KEY_IDENTITY  getValue()=identity |
    // ENTRY_POINT_INTERNAL  getValue()=Internal
    /** @@DOC */
    public String getValue() {
        throw new UnsupportedOperationException();
    }
}
