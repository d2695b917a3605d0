// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.swap;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.ServiceReference;

/** A bundle and the one that it takes the place of; goes over, and comes back. One thread. */
final class Pair {

    private static final String EXCLUSIVE = "penstock.exclusive";

    private final Candidate candidate;
    private final Bundle fresh;
    private final Optional<Bundle> old;
    private final Starter starter;
    private final Holders holders;
    private Set<String> components = Set.of();
    private boolean exclusive;
    private boolean moved;
    private Duration starting = Duration.ZERO;
    private Duration moving = Duration.ZERO;

    Pair(Candidate candidate, Bundle fresh, Optional<Bundle> old, Starter starter, Holders holders) {
        this.candidate = candidate;
        this.fresh = fresh;
        this.old = old;
        this.starter = starter;
        this.holders = holders;
    }

    Bundle fresh() {
        return fresh;
    }

    Optional<Bundle> old() {
        return old;
    }

    String title() {
        return candidate.symbolicName() + " " + candidate.version();
    }

    /** What owns something exclusive stops before its successor starts; meanwhile its edges hold. */
    void over() throws BundleException, InterruptedException {
        long begin = System.nanoTime();
        components = old.map(Twins::components).orElse(Set.of());
        exclusive = old.filter(Pair::exclusive).isPresent();
        if (!exclusive) {
            starter.start(fresh, components);
        }
        long started = System.nanoTime();
        if (old.isPresent()) {
            holders.move(old.get(), fresh);
            moved = true;
            if (exclusive) {
                old.get().stop(Bundle.STOP_TRANSIENT);
                starter.start(fresh, components);
            }
        }
        starting = Duration.ofNanos(started - begin);
        moving = Duration.ofNanos(System.nanoTime() - started);
    }

    /** Undoes what of {@link #over} was done. */
    void back() throws BundleException, InterruptedException {
        try {
            if (moved && old.isPresent()) {
                if (exclusive) {
                    holders.move(fresh, old.get());
                    fresh.stop(Bundle.STOP_TRANSIENT);
                    starter.start(old.get(), components);
                } else {
                    holders.move(fresh, old.get());
                }
            }
        } finally {
            fresh.uninstall();
        }
    }

    SwapReport report() {
        return new SwapReport(
                candidate.symbolicName(),
                old.map(b -> b.getVersion().toString()),
                candidate.version().toString(),
                components.size(),
                starting,
                moving);
    }

    private static boolean exclusive(Bundle bundle) {
        ServiceReference<?>[] services = bundle.getRegisteredServices();
        return services != null && Arrays.stream(services).anyMatch(s -> Boolean.TRUE.equals(s.getProperty(EXCLUSIVE)));
    }
}
