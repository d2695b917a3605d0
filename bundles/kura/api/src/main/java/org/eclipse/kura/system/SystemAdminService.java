// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.system;

import org.osgi.annotation.versioning.ProviderType;

/** The operating system's own doings. */
@ProviderType
public interface SystemAdminService {

    /** Time since the machine started, in milliseconds. */
    String getUptime();

    /** Restarts the machine. */
    void reboot();

    /** Writes the operating system's caches to disk. */
    void sync();
}
