// SPDX-License-Identifier: Apache-2.0
package io.penstock.feature.remote;

import java.util.Set;
import java.util.TreeSet;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.SynchronousBundleListener;

/** Sees every bundle that comes, goes, stops or starts, the framework's own among them. */
final class Witness implements SynchronousBundleListener, AutoCloseable {

    private final BundleContext context;
    private final Set<String> moved = new TreeSet<>();

    Witness(BundleContext context) {
        this.context = context;
        context.addBundleListener(this);
    }

    @Override
    public synchronized void bundleChanged(BundleEvent event) {
        Bundle bundle = event.getBundle();
        moved.add(bundle.getSymbolicName() + "/" + bundle.getVersion());
    }

    /** Each as {@code symbolic.name/version}. */
    synchronized Set<String> moved() {
        return Set.copyOf(moved);
    }

    @Override
    public void close() {
        context.removeBundleListener(this);
    }
}
