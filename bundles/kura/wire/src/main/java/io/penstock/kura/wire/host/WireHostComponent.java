// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.wire.host;

import io.penstock.kura.seam.EdgeStatistics;
import io.penstock.kura.seam.Seams;
import io.penstock.kura.seam.Succession;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.eclipse.kura.configuration.ConfigurableComponent;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.metatype.annotations.Designate;

/**
 * The running graph as services. The graph itself comes from {@code WireGraphService}; without one there are no edges.
 */
@Component(
        name = SeamConfig.PID,
        immediate = true,
        service = {ConfigurableComponent.class, Seams.class, Succession.class, WireHostComponent.class},
        property = "kura.service.pid=" + SeamConfig.PID)
@Designate(ocd = SeamConfig.class)
public final class WireHostComponent implements ConfigurableComponent, Seams, Succession {

    private static final String EXCLUSIVE = "penstock.exclusive";

    private final WireHost host;
    private final ComponentTracker tracker;
    private volatile SeamConfig.Numbers numbers;

    @Activate
    public WireHostComponent(SeamConfig config, BundleContext context) {
        this.numbers = SeamConfig.Numbers.of(config);
        this.host = new WireHost(folder(context), () -> numbers);
        this.tracker = new ComponentTracker(context, host);
        this.tracker.open();
    }

    @Modified
    void updated(SeamConfig config) {
        numbers = SeamConfig.Numbers.of(config);
    }

    @Deactivate
    void close() {
        host.close(); // first, so that components that live on are not asked for their state
        tracker.close();
    }

    /** What the graph service builds on. */
    public WireHost host() {
        return host;
    }

    @Override
    public List<EdgeStatistics> edges() {
        return host.edges();
    }

    @Override
    public void trial(boolean on) {
        host.trial(on);
    }

    @Override
    public Map<String, String> refusing() {
        return host.refusing();
    }

    @Override
    public CompletionStage<Void> succeed(Bundle predecessor, Bundle successor) {
        return host.succeed(predecessor, successor, isExclusive(predecessor));
    }

    private static boolean isExclusive(Bundle bundle) {
        ServiceReference<?>[] services = bundle.getRegisteredServices();
        return services != null && Arrays.stream(services).anyMatch(s -> Boolean.TRUE.equals(s.getProperty(EXCLUSIVE)));
    }

    private static Path folder(BundleContext context) {
        return Optional.ofNullable(context.getProperty("penstock.data.dir"))
                .map(Path::of)
                .orElseGet(() -> context.getDataFile("").toPath())
                .resolve("seams");
    }
}
