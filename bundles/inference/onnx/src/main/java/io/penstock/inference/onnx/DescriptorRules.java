// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.onnx;

import io.penstock.inference.api.ModelDescriptor;
import io.penstock.inference.api.TensorSpec;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.osgi.framework.Version;

/** What must hold between the parts of a descriptor, so that nobody has to ask later. */
final class DescriptorRules {

    /** Elements of a tensor: as many as a picture of 4096 x 4096 in colour has. */
    private static final long MOST_ELEMENTS = 3L << 24;

    private static final String CALIBRATION = "calibration.";

    /** @throws IllegalArgumentException with what does not fit, and how it would */
    static void check(ModelDescriptor model) {
        Version.parseVersion(model.version()); // throws on what is none
        if (model.inputs().isEmpty() || model.outputs().isEmpty()) {
            throw new IllegalArgumentException("it has no inputs or no outputs");
        }
        distinct("tensors", names(model.inputs()));
        distinct("tensors", names(model.outputs()));
        distinct("features", model.features().stream().map(f -> f.name()).toList());
        model.inputs().forEach(DescriptorRules::bounded);
        model.outputs().forEach(DescriptorRules::bounded);
        model.inputs().forEach(tensor -> source(model, tensor));
    }

    private static void bounded(TensorSpec tensor) {
        long elements = 1;
        for (long dimension : tensor.shape()) {
            elements = dimension > MOST_ELEMENTS ? dimension : elements * Math.abs(dimension);
            if (elements > MOST_ELEMENTS) {
                throw new IllegalArgumentException("tensor " + tensor.name() + " is larger than " + MOST_ELEMENTS
                        + " elements: " + tensor.shape());
            }
        }
    }

    private static void source(ModelDescriptor model, TensorSpec tensor) {
        long features = model.features().size();
        long wanted =
                switch (tensor.from()) {
                    case "window" -> features * model.windowRecords();
                    case "features" -> features;
                    default -> tensor.elements();
                };
        if (wanted != tensor.elements()) {
            throw new IllegalArgumentException("the input " + tensor.name() + " comes from " + tensor.from() + ", which"
                    + " gives " + wanted + " elements, and takes " + tensor.elements());
        }
        boolean known = Set.of("", "window", "features").contains(tensor.from())
                || tensor.from().startsWith(CALIBRATION) && model.calibration().isPresent();
        if (!known) {
            throw new IllegalArgumentException("the input " + tensor.name() + " comes from '" + tensor.from()
                    + "'; it can be window, features, or calibration.<name> where there is a calibration");
        }
    }

    private static List<String> names(List<TensorSpec> tensors) {
        return tensors.stream().map(TensorSpec::name).toList();
    }

    private static void distinct(String what, List<String> names) {
        var seen = new HashSet<String>();
        for (String name : names) {
            if (!seen.add(name)) {
                throw new IllegalArgumentException("two " + what + " are called " + name);
            }
        }
    }

    private DescriptorRules() {}
}
