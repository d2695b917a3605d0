// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.machine;

import io.penstock.deploy.api.Blast;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.wiring.FrameworkWiring;

/** What a plan touches, by the framework's wiring. Nothing is moved. */
final class Wirings {

    private final BundleContext context;

    Wirings(BundleContext context) {
        this.context = context;
    }

    Blast predict(Plan plan) {
        var added = new TreeSet<String>();
        var going = new ArrayList<Bundle>();
        for (Placed in : plan.in()) {
            added.add(in.title());
            installed(in.symbolicName()).ifPresent(going::add);
        }
        plan.out().forEach(name -> installed(name).ifPresent(going::add));
        return new Blast(added, titles(going), titles(disturbed(going)));
    }

    /** Whether bundles of {@code titles} carry what the machine itself stands on. */
    boolean carryUs(Blast blast) {
        String us = title(context.getBundle());
        return blast.removed().contains(us)
                || blast.disturbed().contains(us)
                || blast.disturbed().contains(title(context.getBundle(0)));
    }

    List<Bundle> of(Plan plan) {
        return named(plan.in().stream().map(Placed::symbolicName).toList());
    }

    List<Bundle> named(List<String> symbolicNames) {
        return symbolicNames.stream().flatMap(each -> installed(each).stream()).toList();
    }

    private List<Bundle> disturbed(List<Bundle> going) {
        if (going.isEmpty()) {
            return List.of();
        }
        var closure =
                new HashSet<>(context.getBundle(0).adapt(FrameworkWiring.class).getDependencyClosure(going));
        closure.removeAll(going);
        closure.removeIf(each -> each.getState() == Bundle.UNINSTALLED);
        return List.copyOf(closure);
    }

    private static Set<String> titles(List<Bundle> bundles) {
        var titles = new TreeSet<String>();
        bundles.forEach(each -> titles.add(title(each)));
        return titles;
    }

    static String title(Bundle bundle) {
        return bundle.getSymbolicName() + "/" + bundle.getVersion();
    }

    private Optional<Bundle> installed(String symbolicName) {
        return Arrays.stream(context.getBundles())
                .filter(each -> symbolicName.equals(each.getSymbolicName()))
                .max(Comparator.comparing(Bundle::getVersion));
    }
}
