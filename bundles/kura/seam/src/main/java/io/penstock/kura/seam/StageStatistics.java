// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.seam;

import org.osgi.annotation.versioning.ConsumerType;

/** Implemented, and registered as a service, by a wire component that counts what it is given and what it refuses. */
@ConsumerType
public interface StageStatistics extends RecordCounts {

    /** The {@code kura.service.pid} of the component. */
    String pid();
}
