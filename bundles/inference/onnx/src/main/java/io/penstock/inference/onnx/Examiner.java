// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.onnx;

import io.penstock.inference.api.Admission;
import io.penstock.inference.api.InferenceException;
import io.penstock.inference.api.ModelDescriptor;
import io.penstock.inference.api.Quarantine;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.osgi.framework.Bundle;

/**
 * Says whether a model may serve. What was refused once is refused again without being looked at, unless that may have
 * been the machine's fault and not the model's.
 */
final class Examiner {

    private static final Set<String> MACHINES =
            Set.of("model.slow", "admission.latency", "admission.killed", "admission.no_child");

    private final Opener opener;
    private final Supplier<Admission> admission;
    private final Supplier<Quarantine> quarantine;

    Examiner(Opener opener, Supplier<Admission> admission, Supplier<Quarantine> quarantine) {
        this.opener = opener;
        this.admission = admission;
        this.quarantine = quarantine;
    }

    ModelSource read(Bundle bundle) throws InferenceException {
        return ModelSource.read(bundle);
    }

    /**
     * Returns where a model may be opened in this process. Takes as long as a process does to open and run it.
     *
     * @throws InferenceException with the reason where it must not be
     */
    void admit(ModelSource source) throws InferenceException {
        refuseQuarantined(source);
        try {
            admission.get().admit(source.descriptor(), source.onnx(), source.digest());
        } catch (InferenceException e) {
            throw remembered(source, e);
        }
    }

    /**
     * Opens a model that was admitted and proves itself.
     *
     * @param now what serves the slot that it is for
     * @throws InferenceException with the reason where it must not serve
     */
    OpenModel open(ModelSource source, Optional<ModelDescriptor> now) throws InferenceException {
        refuseQuarantined(source);
        ModelDescriptor descriptor = source.descriptor();
        if (now.isPresent() && !now.get().contract().equals(descriptor.contract())) {
            throw new InferenceException(
                    "model.contract",
                    "The slot " + descriptor.name() + " is served by contract "
                            + now.get().contract()
                            + ", this version has " + descriptor.contract()
                            + ". Give it a name of its own, or remove the old version first.");
        }
        try {
            return opener.open(source);
        } catch (InferenceException e) {
            throw remembered(source, e);
        }
    }

    private void refuseQuarantined(ModelSource source) throws InferenceException {
        Quarantine known = quarantine.get();
        Optional<String> reason = known.reason(source.digest()).or(() -> known.reason(source.sha256()));
        if (reason.isPresent()) {
            String[] why = reason.get().split(": ", 2);
            throw new InferenceException(why.length == 2 ? why[0] : "model.quarantined", why[why.length - 1]);
        }
    }

    private InferenceException remembered(ModelSource source, InferenceException why) {
        if (!MACHINES.contains(why.reason()) && !why.reason().startsWith("inference.")) {
            quarantine.get().add(source.digest(), why.reason() + ": " + why.getMessage());
        }
        return why;
    }
}
