// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.ssl;

import org.osgi.annotation.versioning.ConsumerType;

/** Hears when contexts and factories should be made anew. Called in the service's thread. */
@ConsumerType
public interface SslServiceListener {

    void onConfigurationUpdated();
}
