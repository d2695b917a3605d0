// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.onnx;

import io.penstock.inference.api.Admission;
import io.penstock.inference.api.InferenceException;
import io.penstock.inference.api.Lease;
import io.penstock.inference.api.ModelDescriptor;
import io.penstock.inference.api.SlotStatistics;
import io.penstock.inference.api.Slots;
import io.penstock.kura.seam.Succession;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.util.tracker.BundleTracker;
import org.osgi.util.tracker.BundleTrackerCustomizer;

/**
 * The slots as a service: one for the gateway, without a configuration.
 *
 * <p>Follows model bundles while they are started. Framework or system properties: {@code
 * penstock.inference.threads} for one run (1), {@code penstock.inference.linger.s} (30).
 */
@Component(
        name = "io.penstock.inference.onnx.slots",
        immediate = true,
        service = {Slots.class, Succession.class})
public final class Engine implements Slots, Succession, BundleTrackerCustomizer<Bundle> {

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile Admission admission;

    private final ScheduledExecutorService worker = Executors.newSingleThreadScheduledExecutor(work -> {
        var thread = new Thread(work, "penstock-models");
        thread.setDaemon(true);
        return thread;
    });
    private final Library library;
    private final BundleTracker<Bundle> bundles;

    @Activate
    public Engine(BundleContext context) {
        this.library = new Library(
                worker,
                new Opener(number(context, "penstock.inference.threads", 1)),
                () -> Optional.ofNullable(admission),
                Duration.ofSeconds(number(context, "penstock.inference.linger.s", 30)));
        this.bundles = new BundleTracker<>(context, Bundle.ACTIVE, this);
        bundles.open();
    }

    @Deactivate
    void close() {
        bundles.close();
        library.close();
        worker.shutdown();
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
    public void modifiedBundle(Bundle bundle, BundleEvent event, Bundle tracked) {
        // Only one state is tracked.
    }

    @Override
    public void removedBundle(Bundle bundle, BundleEvent event, Bundle tracked) {
        library.remove(bundle);
    }

    @Override
    public CompletionStage<Void> succeed(Bundle predecessor, Bundle successor) {
        return ModelSource.isModel(successor)
                ? library.succeed(predecessor, successor)
                : CompletableFuture.completedFuture(null);
    }

    @Override
    public Lease lease(String slot) throws InferenceException {
        return library.lease(slot);
    }

    @Override
    public Optional<ModelDescriptor> active(String slot) {
        return library.active(slot);
    }

    @Override
    public boolean await(String slot, long millis) throws InterruptedException {
        return library.await(slot, millis);
    }

    @Override
    public List<SlotStatistics> statistics() {
        return library.statistics();
    }

    private static int number(BundleContext context, String key, int otherwise) {
        String value = context.getProperty(key);
        return value == null ? otherwise : Integer.parseInt(value);
    }
}
