// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.system;

import org.osgi.annotation.versioning.ProviderType;

/** @@DOC */
@ProviderType
public interface SystemAdminService {
    /** @@DOC */
    String getUptime();
    /** @@DOC */
    void reboot();
    /** @@DOC */
    void sync();
}
