// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.onnx;

import io.penstock.inference.api.Admission;
import io.penstock.inference.api.InferenceException;
import io.penstock.inference.api.Lease;
import io.penstock.inference.api.ModelDescriptor;
import io.penstock.inference.api.Quarantine;
import io.penstock.inference.api.SlotStatistics;
import io.penstock.inference.api.Slots;
import io.penstock.kura.seam.Succession;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;
import org.osgi.framework.hooks.resolver.ResolverHookFactory;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

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
public final class Engine implements Slots, Succession {

    @Reference(policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
    private volatile Admission admission;

    @Reference(policy = ReferencePolicy.DYNAMIC, policyOption = ReferencePolicyOption.GREEDY)
    private volatile Quarantine quarantine;

    private final Worker worker = new Worker("penstock-models");
    private final Worker admissions = new Worker("penstock-admissions");
    private final Library library;
    private final Pins pins;
    private final ModelBundles bundles;
    private final ServiceRegistration<ResolverHookFactory> hook;

    @Activate
    public Engine(BundleContext context) {
        var opener = new Opener(number(context, "penstock.inference.threads", 1));
        var linger = Duration.ofSeconds(number(context, "penstock.inference.linger.s", 30));
        var examiner = new Examiner(opener, () -> admission, () -> quarantine);
        this.library = new Library(worker, admissions, examiner, linger);
        this.pins = new Pins(library);
        this.bundles = new ModelBundles(context, library);
        this.hook = context.registerService(ResolverHookFactory.class, new DataOnlyHook(), null);
    }

    /** When the references are there, which the constructor does not see. */
    @Activate
    void open() {
        bundles.open();
    }

    @Deactivate
    void close() {
        hook.unregister();
        library.close();
        bundles.close(); // gives back one bundle after the other, which no longer matters
        admissions.shutdownNow();
        worker.shutdown();
    }

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void addPin(SlotPin pin) {
        pins.set(pin);
    }

    void updatedPin(SlotPin pin) {
        pins.set(pin);
    }

    void removePin(SlotPin pin) {
        pins.remove(pin);
    }

    @Override
    public CompletionStage<Void> succeed(Bundle predecessor, Bundle successor) {
        return ModelSource.isModel(successor)
                ? library.succeed(predecessor, successor)
                : CompletableFuture.completedFuture(null);
    }

    @Override
    public Lease lease(String slot) throws InferenceException {
        return library.slots().lease(slot);
    }

    @Override
    public Optional<ModelDescriptor> active(String slot) {
        return library.slots().active(slot);
    }

    @Override
    public boolean await(String slot, long millis) throws InterruptedException {
        return library.slots().await(slot, millis);
    }

    @Override
    public List<SlotStatistics> statistics() {
        return library.slots().statistics();
    }

    private static int number(BundleContext context, String key, int otherwise) {
        String value = context.getProperty(key);
        return value == null ? otherwise : Integer.parseInt(value);
    }
}
