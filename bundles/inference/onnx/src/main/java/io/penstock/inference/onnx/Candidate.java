// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.onnx;

import io.penstock.inference.api.InferenceException;
import io.penstock.inference.api.ModelDescriptor;
import io.penstock.inference.api.VersionState;
import io.penstock.inference.api.VersionStatus;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.osgi.framework.Bundle;
import org.osgi.framework.Version;

/**
 * One version of a model as the library knows it.
 *
 * @param bundle that brings it
 * @param slot that it is for
 * @param descriptor empty where it could not be read
 * @param sha256 of the model file; empty where it could not be read
 * @param state in its life
 * @param reason why it does not serve, or empty
 */
record Candidate(
        Bundle bundle,
        String slot,
        Optional<ModelDescriptor> descriptor,
        String sha256,
        VersionState state,
        String reason) {

    /** One of which nothing was read. */
    static Candidate of(Bundle bundle) {
        return new Candidate(bundle, ModelSource.slot(bundle), Optional.empty(), "", VersionState.INSTALLED, "");
    }

    Candidate with(ModelSource source) {
        ModelDescriptor known = source.descriptor();
        return new Candidate(bundle, known.name(), Optional.of(known), source.sha256(), state, reason);
    }

    Candidate in(VersionState next, String why) {
        return new Candidate(bundle, slot, descriptor, sha256, next, why);
    }

    Version version() {
        return descriptor.map(d -> Version.parseVersion(d.version())).orElseGet(bundle::getVersion);
    }

    /** Whether it proved itself. */
    boolean usable() {
        return state == VersionState.ACTIVE || state == VersionState.STAGED || state == VersionState.RETIRED;
    }

    /** @throws InferenceException with the reason where it did not prove itself */
    void mustBeUsable() throws InferenceException {
        if (!usable()) {
            String[] why = reason.split(": ", 2);
            throw new InferenceException(why[0], why[why.length - 1]);
        }
    }

    /** For the status: by slot, the newest first. */
    static Map<String, List<VersionStatus>> statuses(Map<String, List<Candidate>> bySlot) {
        var statuses = new TreeMap<String, List<VersionStatus>>();
        bySlot.forEach((slot, candidates) -> statuses.put(
                slot,
                candidates.stream()
                        .sorted(Comparator.comparing(Candidate::version).reversed())
                        .map(c -> new VersionStatus(slot, c.version().toString(), c.sha256(), c.state(), c.reason()))
                        .toList()));
        return statuses;
    }
}
