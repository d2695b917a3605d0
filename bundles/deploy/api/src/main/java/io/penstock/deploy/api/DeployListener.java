// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.api;

import org.osgi.annotation.versioning.ConsumerType;

/** Told of each step of each submission, after it was journalled. A service. */
@ConsumerType
public interface DeployListener {

    /** Returns soon: the machine waits. After a restart, an end that was not told before it is told again. */
    void changed(Progress progress);
}
