// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.ssl;

import org.osgi.annotation.versioning.ConsumerType;

/** @@DOC */
@ConsumerType
public interface SslServiceListener {
    /** @@DOC */
    void onConfigurationUpdated();
}
