// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.onnx;

import io.penstock.inference.api.ModelDescriptor;
import io.penstock.inference.api.VersionState;
import io.penstock.inference.api.VersionStatus;
import java.util.Optional;
import org.osgi.framework.Bundle;
import org.osgi.framework.Version;

/**
 * One version of a model as the library knows it; only its worker thread changes it.
 *
 * @param bundle that brings it
 * @param descriptor empty where it could not be read
 * @param sha256 of the model file; empty where it could not be read
 * @param state in its life
 * @param reason why it does not serve, or empty
 */
record Candidate(
        Bundle bundle, Optional<ModelDescriptor> descriptor, String sha256, VersionState state, String reason) {

    /** The slot that it is for: the model's name, or the bundle's where the descriptor is unreadable. */
    String slot() {
        return descriptor.map(ModelDescriptor::name).orElse(bundle.getSymbolicName());
    }

    Version version() {
        return descriptor.map(d -> Version.parseVersion(d.version())).orElseGet(bundle::getVersion);
    }

    boolean usable() {
        return state == VersionState.ACTIVE || state == VersionState.STAGED || state == VersionState.RETIRED;
    }

    Candidate in(VersionState next, String why) {
        return new Candidate(bundle, descriptor, sha256, next, why);
    }

    VersionStatus status() {
        return new VersionStatus(slot(), version().toString(), sha256, state, reason);
    }
}
