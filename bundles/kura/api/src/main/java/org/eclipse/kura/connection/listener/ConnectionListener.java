// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.connection.listener;

import org.osgi.annotation.versioning.ConsumerType;

/** @@DOC */
@ConsumerType
public interface ConnectionListener {
    /** @@DOC */
    void connected();
    /** @@DOC */
    void disconnected();
}
