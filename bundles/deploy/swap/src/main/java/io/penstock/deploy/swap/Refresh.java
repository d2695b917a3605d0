// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.swap;

import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.wiring.FrameworkWiring;

/** Lets go of the classes of uninstalled bundles; who uses them is stopped, resolved anew and started by the framework. */
final class Refresh {

    private final BundleContext context;
    private final Duration limit;

    Refresh(BundleContext context, Duration limit) {
        this.context = context;
        this.limit = limit;
    }

    void of(Collection<Bundle> gone) throws InterruptedException {
        var done = new CountDownLatch(1);
        context.getBundle(0).adapt(FrameworkWiring.class).refreshBundles(gone, event -> done.countDown());
        if (!done.await(limit.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new SwapException(
                    "swap.refresh", "The framework did not refresh what was replaced in " + limit.toSeconds() + " s.");
        }
    }
}
