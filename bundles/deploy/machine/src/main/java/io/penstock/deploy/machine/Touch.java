// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.machine;

import io.penstock.deploy.api.Blast;
import java.util.Set;
import java.util.TreeSet;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.SynchronousBundleListener;

/**
 * What happens to bundles while it listens, in the end: what came and went again was not touched, what went and came again
 * was disturbed. Events come on any thread.
 */
final class Touch implements SynchronousBundleListener, AutoCloseable {

    private final BundleContext context;
    private final Set<String> added = new TreeSet<>();
    private final Set<String> fresh = new TreeSet<>();
    private final Set<String> removed = new TreeSet<>();
    private final Set<String> stopped = new TreeSet<>();

    Touch(BundleContext context) {
        this.context = context;
        context.addBundleListener(this);
    }

    @Override
    public synchronized void bundleChanged(BundleEvent event) {
        String title = Wirings.title(event.getBundle());
        switch (event.getType()) {
            case BundleEvent.INSTALLED -> {
                if (!removed.remove(title)) {
                    added.add(title);
                    fresh.add(title);
                }
            }
            case BundleEvent.UNINSTALLED -> {
                if (!added.remove(title)) {
                    removed.add(title);
                }
            }
            case BundleEvent.STOPPED, BundleEvent.UPDATED -> stopped.add(title);
            default -> {
                // resolving and starting follow from these
            }
        }
    }

    synchronized Blast blast() {
        var disturbed = new TreeSet<>(stopped);
        disturbed.removeAll(fresh);
        disturbed.removeAll(removed);
        return new Blast(added, removed, disturbed);
    }

    @Override
    public void close() {
        context.removeBundleListener(this);
    }
}
