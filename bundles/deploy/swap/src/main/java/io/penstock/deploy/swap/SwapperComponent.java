// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.swap;

import io.penstock.deploy.api.Verifier;
import io.penstock.kura.seam.Succession;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** The swap as a service. Bundles are kept under {@code bundles/} of the data folder. */
@Component(name = "io.penstock.deploy.swap")
public final class SwapperComponent implements Swapper {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    private static final String CHECKED = "penstock.deploy.verified";

    private final List<Succession> holders = new CopyOnWriteArrayList<>();
    private final List<Verifier> verifiers = new CopyOnWriteArrayList<>();
    private final SideBySide swaps;

    @Activate
    public SwapperComponent(BundleContext context) {
        Path data = Path.of(
                Optional.ofNullable(context.getProperty("penstock.data.dir")).orElse("data"));
        this.swaps = new SideBySide(
                context,
                new Kept(data.resolve("bundles")),
                new Checks(() -> List.copyOf(verifiers), Boolean.parseBoolean(context.getProperty(CHECKED))),
                new Holders(() -> List.copyOf(holders), LIMIT),
                LIMIT);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addHolder(Succession holder) {
        holders.add(holder);
    }

    void removeHolder(Succession holder) {
        holders.remove(holder);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addVerifier(Verifier verifier) {
        verifiers.add(verifier);
    }

    void removeVerifier(Verifier verifier) {
        verifiers.remove(verifier);
    }

    @Override
    public SwapReport swap(Path jar, Consumer<String> progress) {
        return swaps.swap(jar, progress);
    }
}
