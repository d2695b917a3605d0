// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.onnx;

import io.penstock.inference.api.Admission;
import io.penstock.inference.api.InferenceException;
import io.penstock.inference.api.ModelDescriptor;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.osgi.framework.Bundle;

/**
 * Says whether a model may serve. What was refused once is refused again without being opened, unless it was only too
 * slow: that may have been the machine. Belongs to the library's worker.
 */
final class Examiner {

    private final Opener opener;
    private final Supplier<Optional<Admission>> admission;
    private final Map<String, InferenceException> refused = new HashMap<>();

    /** @param admission asked each time; where there is one, it comes before the model is opened here */
    Examiner(Opener opener, Supplier<Optional<Admission>> admission) {
        this.opener = opener;
        this.admission = admission;
    }

    ModelSource read(Bundle bundle) throws InferenceException {
        return ModelSource.read(bundle);
    }

    /**
     * Opens a model that proved itself.
     *
     * @param now what serves the slot that it is for
     * @throws InferenceException with the reason where it must not serve
     */
    OpenModel open(ModelSource source, Optional<ModelDescriptor> now) throws InferenceException {
        ModelDescriptor descriptor = source.descriptor();
        if (now.isPresent() && !now.get().contract().equals(descriptor.contract())) {
            throw new InferenceException(
                    "model.contract",
                    "The slot " + descriptor.name() + " is served by contract "
                            + now.get().contract()
                            + ", this version has " + descriptor.contract()
                            + ". Give it a name of its own, or remove the old version first.");
        }
        if (refused.containsKey(source.digest())) {
            throw refused.get(source.digest());
        }
        try {
            ModelFile.check(source.onnx());
            Optional<Admission> gate = admission.get();
            if (gate.isPresent()) {
                gate.get().admit(descriptor, source.onnx());
            }
            return opener.open(source);
        } catch (InferenceException e) {
            if (!e.reason().equals("model.slow") && !e.reason().startsWith("inference.")) {
                refused.put(source.digest(), e);
            }
            throw e;
        }
    }
}
