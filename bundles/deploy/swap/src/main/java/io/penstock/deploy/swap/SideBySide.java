// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.swap;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.startlevel.BundleStartLevel;
import org.osgi.framework.wiring.FrameworkWiring;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The steps of a move: all new bundles are installed and resolved, each goes over, and when all did, the old ones are
 * uninstalled. Until then everything can go back.
 *
 * <p>Runs on the caller's thread, one move at a time: the lock is this object's monitor, which no component ever takes.
 */
final class SideBySide implements Swapper {

    private static final Logger LOG = LoggerFactory.getLogger(SideBySide.class);
    private static final int START_LEVEL = 10;

    private final BundleContext context;
    private final Holders holders;
    private final Starter starter;
    private final Refresh refresh;

    SideBySide(BundleContext context, Holders holders, Duration limit) {
        this.context = context;
        this.holders = holders;
        this.starter = new Starter(new Twins(context), limit);
        this.refresh = new Refresh(context, limit);
    }

    @Override
    public synchronized List<SwapReport> move(
            List<Path> in, List<String> out, boolean widely, Consumer<String> progress) {
        List<Candidate> candidates = in.stream().map(Candidate::read).toList();
        List<Bundle> removed =
                out.stream().flatMap(name -> installed(name).stream()).toList();
        var going = new ArrayList<>(removed);
        for (Candidate candidate : candidates) {
            installed(candidate.symbolicName()).ifPresent(old -> {
                refuseTheSame(candidate, old);
                going.add(old);
            });
        }
        if (!widely) {
            refuseUsers(going);
        }
        var pairs = new ArrayList<Pair>();
        try {
            for (Candidate candidate : candidates) {
                Optional<Bundle> old = installed(candidate.symbolicName());
                pairs.add(new Pair(candidate, install(candidate.jar()), old, starter, holders));
            }
            context.getBundle(0)
                    .adapt(FrameworkWiring.class)
                    .resolveBundles(pairs.stream().map(Pair::fresh).toList());
            for (Pair pair : pairs) {
                progress.accept("starting " + pair.title());
                pair.over();
            }
            for (Bundle bundle : removed) {
                progress.accept("stopping " + bundle.getSymbolicName() + " " + bundle.getVersion());
                bundle.stop(Bundle.STOP_TRANSIENT);
            }
        } catch (SwapException e) {
            throw back(pairs, removed, e);
        } catch (BundleException | RuntimeException e) {
            throw back(pairs, removed, new SwapException("swap.failed", String.valueOf(e.getMessage()), e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw back(pairs, removed, new SwapException("swap.interrupted", "The gateway is stopping.", e));
        }
        uninstall(going, widely);
        return pairs.stream().map(Pair::report).toList();
    }

    private void uninstall(List<Bundle> going, boolean widely) {
        try {
            for (Bundle bundle : going) {
                bundle.uninstall();
            }
            if (widely || going.size() > 1) {
                refresh.of(going);
            }
        } catch (BundleException e) {
            LOG.warn("what was replaced is left in the framework until the next start", e);
        } catch (SwapException e) {
            LOG.warn("{}", e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static SwapException back(List<Pair> pairs, List<Bundle> removed, SwapException why) {
        var reversed = new ArrayList<>(pairs);
        Collections.reverse(reversed);
        for (Bundle bundle : removed) {
            try {
                bundle.start(Bundle.START_ACTIVATION_POLICY);
            } catch (BundleException | IllegalStateException e) {
                why.addSuppressed(e);
            }
        }
        for (Pair pair : reversed) {
            try {
                pair.back();
            } catch (BundleException | RuntimeException e) {
                why.addSuppressed(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                why.addSuppressed(e);
            }
        }
        return why;
    }

    private Optional<Bundle> installed(String symbolicName) {
        return Arrays.stream(context.getBundles())
                .filter(b -> symbolicName.equals(b.getSymbolicName()))
                .max(Comparator.comparing(Bundle::getVersion));
    }

    private static void refuseTheSame(Candidate candidate, Bundle old) {
        if (old.getVersion().equals(candidate.version())) {
            throw new SwapException(
                    "swap.same_version",
                    candidate.symbolicName() + " " + candidate.version()
                            + (same(candidate, old)
                                    ? " is installed already, with the same content."
                                    : " is installed already, with other content. Give the new one a version of its own."));
        }
    }

    private static void refuseUsers(List<Bundle> going) {
        List<String> dependants = Blast.dependants(going);
        if (!dependants.isEmpty()) {
            throw new SwapException(
                    "swap.has_dependants",
                    "Other bundles use classes of what is to go, and would keep the old ones: "
                            + String.join(", ", dependants) + ". Replace them together, or agree to refresh them.");
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
}
