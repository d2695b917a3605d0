// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.connection.listener;

import org.osgi.annotation.versioning.ConsumerType;

/** Follows a database or another resource. */
@ConsumerType
public interface ConnectionListener {

    void connected();

    /** What was opened before is gone and must be opened again. */
    void disconnected();
}
