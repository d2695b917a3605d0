// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.conformance.check;

import io.penstock.inference.api.GoldenVector;
import io.penstock.inference.api.Lease;
import io.penstock.inference.api.ModelDescriptor;
import io.penstock.inference.api.Slots;
import io.penstock.inference.api.TensorSpec;
import io.penstock.kura.conformance.Check;
import io.penstock.kura.conformance.Host;
import io.penstock.kura.conformance.NotHere;
import io.penstock.kura.conformance.Unmet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRevision;

/** A model bundle becomes active in its slot, and the version that is leased there says what its vectors say. */
public record Models(String slot) implements Check {

    private static final String NAMESPACE = "io.penstock.model";
    private static final long MILLIS = 30_000;

    /** One check for each model on this gateway; one that is skipped where there is none. */
    public static List<Check> of(List<Bundle> bundles) {
        var checks = new ArrayList<Check>();
        names(bundles).forEach(name -> checks.add(new Models(name)));
        return checks.isEmpty() ? List.of(new Models("")) : checks;
    }

    /** Names of the models that bundles of ours bring. */
    static List<String> names(List<Bundle> bundles) {
        var names = new ArrayList<String>();
        for (Bundle bundle : bundles) {
            for (BundleCapability model : bundle.adapt(BundleRevision.class).getDeclaredCapabilities(NAMESPACE)) {
                names.add(String.valueOf(model.getAttributes().get("name")));
            }
        }
        return names;
    }

    @Override
    public String name() {
        return "model." + slot;
    }

    @Override
    public void run(Host host) throws Exception {
        if (slot.isEmpty()) {
            throw new NotHere("no model is installed");
        }
        Optional<Slots> slots = host.optional(Slots.class);
        Slots engine = slots.orElseThrow(() -> new NotHere("no engine is installed"));
        Unmet.unless(engine.await(slot, MILLIS), "no version serves: " + engine.statistics());
        try (Lease lease = engine.lease(slot)) {
            List<GoldenVector> vectors = lease.model().golden();
            Unmet.unless(!vectors.isEmpty(), "the model has no golden vectors");
            for (GoldenVector vector : vectors) {
                prove(lease, vector);
            }
        }
    }

    private static void prove(Lease lease, GoldenVector vector) throws Exception {
        ModelDescriptor model = lease.model();
        for (int i = 0; i < model.inputs().size(); i++) {
            TensorSpec input = model.inputs().get(i);
            if (!input.type().equals("float32")) {
                throw new NotHere(input.name() + " is of type " + input.type() + ", and only float32 is tried");
            }
            List<Double> values = vector.inputs().get(input.name());
            for (int k = 0; k < values.size(); k++) {
                lease.floats(i).put(k, values.get(k).floatValue());
            }
        }
        lease.run(1);
        for (int i = 0; i < model.outputs().size(); i++) {
            String output = model.outputs().get(i).name();
            List<Double> wanted = vector.outputs().get(output);
            for (int k = 0; k < wanted.size(); k++) {
                float said = lease.result(i).get(k);
                Unmet.unless(
                        Math.abs(said - wanted.get(k)) <= vector.tolerance(),
                        output + "[" + k + "] is " + said + ", its vector says " + wanted.get(k));
            }
        }
    }
}
