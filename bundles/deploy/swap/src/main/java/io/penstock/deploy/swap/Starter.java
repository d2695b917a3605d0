// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.swap;

import java.time.Duration;
import java.util.Set;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;

/** Starts a bundle and waits until it has the components that its predecessor had. */
final class Starter {

    private final Twins twins;
    private final Duration limit;

    Starter(Twins twins, Duration limit) {
        this.twins = twins;
        this.limit = limit;
    }

    void start(Bundle bundle, Set<String> components) throws InterruptedException {
        try {
            bundle.start(Bundle.START_ACTIVATION_POLICY);
        } catch (BundleException e) {
            throw new SwapException("swap.does_not_start", e.getMessage(), e);
        }
        Set<String> lacking = twins.await(bundle, components, limit);
        if (!lacking.isEmpty()) {
            throw new SwapException(
                    "swap.component_missing",
                    bundle.getSymbolicName() + " " + bundle.getVersion() + " started without "
                            + String.join(", ", lacking) + ". Look in the log for what its components lack.");
        }
    }
}
