// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.swap;

import io.penstock.deploy.api.Unit;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.ServiceReference;
import org.osgi.framework.startlevel.BundleStartLevel;

/**
 * The steps of a swap.
 *
 * <p>Runs on the caller's thread, one swap at a time: the lock is this object's monitor, which no component ever takes.
 */
final class SideBySide implements Swapper {

    private static final String EXCLUSIVE = "penstock.exclusive";
    private static final int START_LEVEL = 10;

    private final BundleContext context;
    private final Kept kept;
    private final Checks checks;
    private final Twins twins;
    private final Holders holders;
    private final Duration limit;

    SideBySide(BundleContext context, Kept kept, Checks checks, Holders holders, Duration limit) {
        this.context = context;
        this.kept = kept;
        this.checks = checks;
        this.twins = new Twins(context);
        this.holders = holders;
        this.limit = limit;
    }

    @Override
    public synchronized SwapReport swap(Path jar, Consumer<String> progress) {
        long begin = System.nanoTime();
        Candidate candidate = Candidate.read(jar);
        Optional<Bundle> old = installed(candidate);
        old.ifPresent(bundle -> refuseWhatCannotMove(candidate, bundle));
        Bundle fresh = null;
        try {
            progress.accept("keeping " + candidate.fileName());
            Path file = kept.keep(candidate);
            Unit unit = checked(candidate, file);
            fresh = install(file);
            progress.accept("starting " + candidate.symbolicName() + " " + candidate.version());
            Set<String> components = old.map(Twins::components).orElse(Set.of());
            boolean exclusive = old.filter(SideBySide::exclusive).isPresent();
            if (!exclusive) {
                start(fresh, components);
            }
            long started = System.nanoTime();
            if (old.isPresent()) {
                progress.accept("moving " + components.size() + " components over from "
                        + old.get().getVersion());
                holders.move(old.get(), fresh);
                old.get().uninstall();
                if (exclusive) {
                    start(fresh, components);
                }
            }
            kept.replace(candidate);
            checks.confirmed(unit);
            return new SwapReport(
                    candidate.symbolicName(),
                    old.map(b -> b.getVersion().toString()),
                    candidate.version().toString(),
                    components.size(),
                    Duration.ofNanos(started - begin),
                    Duration.ofNanos(System.nanoTime() - started));
        } catch (SwapException e) {
            withdraw(fresh, e);
            throw e;
        } catch (IOException | BundleException e) {
            var failed = new SwapException("swap.failed", e.getMessage(), e);
            withdraw(fresh, failed);
            throw failed;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            var failed = new SwapException("swap.interrupted", "The gateway is stopping.", e);
            withdraw(fresh, failed);
            throw failed;
        }
    }

    private Unit checked(Candidate candidate, Path file) throws IOException {
        try {
            return checks.check(candidate, file);
        } catch (SwapException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    private Optional<Bundle> installed(Candidate candidate) {
        return Arrays.stream(context.getBundles())
                .filter(b -> candidate.symbolicName().equals(b.getSymbolicName()))
                .max(Comparator.comparing(Bundle::getVersion));
    }

    private void refuseWhatCannotMove(Candidate candidate, Bundle old) {
        if (old.getVersion().equals(candidate.version())) {
            throw new SwapException(
                    "swap.same_version",
                    candidate.symbolicName() + " " + candidate.version()
                            + (same(candidate, old)
                                    ? " is installed already, with the same content."
                                    : " is installed already, with other content. Give the new one a version of its own."));
        }
        List<String> dependants = Blast.dependants(old);
        if (!dependants.isEmpty()) {
            throw new SwapException(
                    "swap.has_dependants",
                    "Other bundles use classes of " + candidate.symbolicName() + " and would keep the old ones: "
                            + String.join(", ", dependants) + ". Such a bundle is replaced by a restart.");
        }
    }

    private static boolean same(Candidate candidate, Bundle old) {
        String location = old.getLocation();
        try (InputStream in = java.net
                .URI
                .create(location.replaceFirst("^reference:", ""))
                .toURL()
                .openStream()) {
            return candidate.sha256().equals(Candidate.sha256(in));
        } catch (IOException | IllegalArgumentException e) {
            return false;
        }
    }

    private Bundle install(Path jar) throws BundleException {
        Bundle bundle = context.installBundle("reference:" + jar.toUri());
        bundle.adapt(BundleStartLevel.class).setStartLevel(START_LEVEL);
        return bundle;
    }

    private void start(Bundle bundle, Set<String> components) throws BundleException, InterruptedException {
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

    private void withdraw(Bundle fresh, SwapException why) {
        if (fresh != null) {
            try {
                fresh.uninstall();
            } catch (BundleException | IllegalStateException e) {
                why.addSuppressed(e);
            }
        }
    }

    private static boolean exclusive(Bundle bundle) {
        ServiceReference<?>[] services = bundle.getRegisteredServices();
        return services != null && Arrays.stream(services).anyMatch(s -> Boolean.TRUE.equals(s.getProperty(EXCLUSIVE)));
    }
}
