// SPDX-License-Identifier: Apache-2.0
package io.penstock.torture;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** One gateway under full load, whose driver, filter and model are replaced as fast as it goes. */
final class SwapPhase {

    private static final int FOOTPRINTS = 20;
    private static final int PARTS = 3;

    private final Home home;
    private final Path data;
    private final Consumer<String> progress;

    SwapPhase(Home home, Path data, Consumer<String> progress) {
        this.home = home;
        this.data = data;
        this.progress = progress;
    }

    /** @param wanted swaps of each */
    Outcome run(int wanted, Budget budget) throws IOException, InterruptedException {
        var violations = new Violations();
        try (var rig = Rig.withBroker(home, data, violations, broker -> broker)) {
            GatewayProcess gateway = rig.startWhole();
            rig.go();
            var swaps = new Swaps(rig, violations);
            var flatness = new Flatness();
            long begin = System.nanoTime();
            double nextPrint = 0;
            while (swaps.done() < PARTS * wanted && !budget.isSpent()) {
                swaps.next(gateway);
                rig.books().balance(violations);
                double way = Math.max(swaps.done() / (double) (PARTS * wanted), budget.spentShare());
                if (way >= nextPrint) {
                    nextPrint = way + 1.0 / FOOTPRINTS;
                    Footprint print = Footprint.of(gateway.pid(), swaps.done());
                    flatness.add(print);
                    progress.accept(String.format(
                            "%d of %d swaps, %d rows read, %d records received; %s",
                            swaps.done(),
                            PARTS * wanted,
                            rig.rows().emitted(),
                            rig.ledger().records(),
                            print));
                }
            }
            double seconds = (System.nanoTime() - begin) / 1e9;
            long ticked = rig.settle();
            flatness.add(Footprint.of(gateway.pid(), swaps.done()));
            rig.audit(ticked);
            violations.check(
                    rig.rows().versions() >= swaps.models() / 2,
                    swaps.models() + " versions of the model served and "
                            + rig.rows().versions() + " have decided");
            flatness.check(violations);
            return Outcome.of(
                    "swaps",
                    swaps.done() / PARTS + " of " + wanted + " of each",
                    List.of(
                            String.format(
                                    "%d rows read, %d decisions received by %d versions of the model, %d delivered again;"
                                            + " %.0f rows/s, %.2f swaps/s, slowest %d ms",
                                    ticked,
                                    rig.ledger().records(),
                                    rig.rows().versions(),
                                    rig.ledger().repeated(),
                                    ticked / seconds,
                                    swaps.done() / seconds,
                                    swaps.slowestMillis()),
                            "by swaps, " + flatness),
                    violations);
        }
    }
}
