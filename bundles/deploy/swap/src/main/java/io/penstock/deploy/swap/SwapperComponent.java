// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.swap;

import io.penstock.kura.seam.Succession;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;

/** The swap as a service. */
@Component(name = "io.penstock.deploy.swap")
public final class SwapperComponent implements Swapper {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final List<Succession> holders = new CopyOnWriteArrayList<>();
    private final SideBySide swaps;

    @Activate
    public SwapperComponent(BundleContext context) {
        this.swaps = new SideBySide(context, new Holders(() -> List.copyOf(holders), LIMIT), LIMIT);
    }

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addHolder(Succession holder) {
        holders.add(holder);
    }

    void removeHolder(Succession holder) {
        holders.remove(holder);
    }

    @Override
    public List<SwapReport> move(List<Path> in, List<String> out, boolean widely, Consumer<String> progress) {
        return swaps.move(in, out, widely, progress);
    }
}
