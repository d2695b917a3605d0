// SPDX-License-Identifier: Apache-2.0
package io.penstock.feature.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import org.eclipse.kura.KuraException;
import org.eclipse.kura.configuration.ConfigurationService;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;

/** A gateway that is being looked at, from a bundle inside. */
public final class Probe {

    private static final Duration SOON = Duration.ofSeconds(60);

    private final BundleContext context;

    /** Waits until every bundle is active. */
    public Probe(BundleContext context) {
        this.context = context;
        await().atMost(SOON).untilAsserted(() -> assertThat(context.getBundles())
                .filteredOn(bundle -> bundle.getHeaders().get("Fragment-Host") == null)
                .filteredOn(bundle -> bundle.getState() != Bundle.ACTIVE && !lazy(bundle))
                .as("bundles that are not active")
                .isEmpty());
    }

    /** Waits for a service of this type. */
    public <T> T service(Class<T> type) {
        return service(type, "(objectClass=*)");
    }

    /** Waits for the service of a component. */
    public <T> T component(Class<T> type, String pid) {
        return service(type, "(kura.service.pid=" + pid + ")");
    }

    /** Waits until the factory is known, and makes a component. */
    public void create(String factory, String pid, Map<String, Object> properties) throws KuraException {
        ConfigurationService configurations = service(ConfigurationService.class);
        await().atMost(SOON).untilAsserted(() -> assertThat(configurations.getFactoryComponentPids())
                .contains(factory));
        configurations.createFactoryConfiguration(factory, pid, properties, false);
    }

    /** Deletes a component and waits until it is gone. */
    public void delete(String pid) throws KuraException {
        ConfigurationService configurations = service(ConfigurationService.class);
        configurations.deleteFactoryConfiguration(pid, false);
        await().atMost(SOON).untilAsserted(() -> assertThat(configurations.getConfigurableComponentPids())
                .doesNotContain(pid));
    }

    /** Waits until a condition holds that may fail meanwhile. */
    public static void eventually(org.awaitility.core.ThrowingRunnable assertion) {
        await().atMost(SOON).untilAsserted(assertion);
    }

    private <T> T service(Class<T> type, String filter) {
        await().atMost(SOON)
                .until(() -> !context.getServiceReferences(type, filter).isEmpty());
        try {
            ServiceReference<T> reference =
                    context.getServiceReferences(type, filter).iterator().next();
            return context.getService(reference);
        } catch (InvalidSyntaxException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** Such a bundle is active when a class of it was needed. */
    private static boolean lazy(Bundle bundle) {
        String policy = bundle.getHeaders().get("Bundle-ActivationPolicy");
        return policy != null && policy.startsWith("lazy") && bundle.getState() == Bundle.STARTING;
    }
}
