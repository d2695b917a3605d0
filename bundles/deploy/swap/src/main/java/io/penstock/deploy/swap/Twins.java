// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.swap;

import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceListener;
import org.osgi.framework.ServiceReference;

/**
 * The components of a bundle, by {@code kura.service.pid}, and the wait until a second bundle has the same ones.
 *
 * <p>Service events arrive on any thread; they only count a latch down.
 */
final class Twins {

    private static final String PID = "kura.service.pid";

    private final BundleContext context;

    Twins(BundleContext context) {
        this.context = context;
    }

    static Set<String> components(Bundle bundle) {
        var pids = new TreeSet<String>();
        ServiceReference<?>[] services = bundle.getRegisteredServices();
        if (services != null) {
            for (ServiceReference<?> service : services) {
                if (service.getProperty(PID) instanceof String pid) {
                    pids.add(pid);
                }
            }
        }
        return pids;
    }

    /** Waits until {@code bundle} has all of {@code wanted}; gives those it lacks, empty when it has all. */
    Set<String> await(Bundle bundle, Set<String> wanted, Duration limit) throws InterruptedException {
        long deadline = System.nanoTime() + limit.toNanos();
        while (true) {
            var changed = new CountDownLatch(1);
            ServiceListener listener = event -> changed.countDown();
            context.addServiceListener(listener);
            try {
                var lacking = new TreeSet<>(wanted);
                lacking.removeAll(components(bundle));
                long left = deadline - System.nanoTime();
                if (lacking.isEmpty() || left <= 0 || !changed.await(left, TimeUnit.NANOSECONDS)) {
                    return lacking;
                }
            } finally {
                context.removeServiceListener(listener);
            }
        }
    }
}
