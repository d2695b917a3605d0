// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.onnx;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.util.tracker.BundleTracker;

/** Tells the library of model bundles that are started and stopped. Runs in the framework's threads: only tells. */
final class ModelBundles extends BundleTracker<Bundle> {

    private final Library library;

    ModelBundles(BundleContext context, Library library) {
        super(context, Bundle.ACTIVE, null);
        this.library = library;
    }

    @Override
    public Bundle addingBundle(Bundle bundle, BundleEvent event) {
        if (!ModelSource.isModel(bundle)) {
            return null; // the tracker's way to say: not this one
        }
        library.add(bundle);
        return bundle;
    }

    @Override
    public void removedBundle(Bundle bundle, BundleEvent event, Bundle tracked) {
        library.remove(bundle);
    }
}
