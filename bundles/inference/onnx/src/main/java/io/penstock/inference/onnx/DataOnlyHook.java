// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.onnx;

import io.penstock.inference.api.InferenceException;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.Bundle;
import org.osgi.framework.hooks.resolver.ResolverHook;
import org.osgi.framework.hooks.resolver.ResolverHookFactory;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleRequirement;
import org.osgi.framework.wiring.BundleRevision;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets no bundle be resolved that says it is a model's and brings code: its activator would have run, or its fragment
 * joined its host, before the engine saw it. Runs in the framework's threads, while it resolves: looks at headers only.
 */
final class DataOnlyHook implements ResolverHookFactory, ResolverHook {

    private static final Logger LOG = LoggerFactory.getLogger(DataOnlyHook.class);

    private final Set<String> told = ConcurrentHashMap.newKeySet();

    @Override
    public ResolverHook begin(Collection<BundleRevision> triggers) {
        return this;
    }

    @Override
    public void filterResolvable(Collection<BundleRevision> candidates) {
        candidates.removeIf(this::refused);
    }

    private boolean refused(BundleRevision revision) {
        if (revision.getDeclaredCapabilities(ModelSource.NAMESPACE).isEmpty()) {
            return false;
        }
        Bundle bundle = revision.getBundle();
        try {
            DataOnly.checkManifest(bundle);
            return false;
        } catch (InferenceException e) {
            if (told.add(bundle.getBundleId() + " " + bundle.getLastModified())) {
                LOG.warn("model {} will not start [{}]: {}", ModelSource.name(bundle), e.reason(), e.getMessage());
            }
            return true;
        }
    }

    @Override
    public void filterSingletonCollisions(BundleCapability singleton, Collection<BundleCapability> collisions) {
        // none of its business
    }

    @Override
    public void filterMatches(BundleRequirement requirement, Collection<BundleCapability> candidates) {
        // none of its business
    }

    @Override
    public void end() {
        // nothing is kept
    }
}
