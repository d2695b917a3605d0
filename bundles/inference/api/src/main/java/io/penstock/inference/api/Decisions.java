// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.api;

import java.util.List;
import org.osgi.annotation.versioning.ConsumerType;

/** Implemented, and registered as a service, by a stage that decides: what it decided last, for whoever shows it. */
@ConsumerType
public interface Decisions {

    /** The last decision about each asset, by asset. */
    List<Decision> latest();
}
