// SPDX-License-Identifier: Apache-2.0
package io.penstock.torture;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** One gateway under full load, publishing to a Kapua, which is made to push it what does not work. */
final class DrillPhase {

    private static final Duration LONG = Duration.ofMinutes(1);
    private static final int WARM = 2_000; // decisions, until the line is taken for running

    private final Home home;
    private final Path data;
    private final BiConsumer<String, String> progress;
    private final Patience patience = new Patience();
    private final List<Outcome> outcomes = new ArrayList<>();

    /** @param progress takes who, and what */
    DrillPhase(Home home, Path data, BiConsumer<String, String> progress) {
        this.home = home;
        this.data = data;
        this.progress = progress;
    }

    List<Outcome> run() throws IOException, InterruptedException {
        var violations = new Violations();
        var rows = new Rows(violations);
        var ledger = new Ledger(rows, violations);
        var pulse = new Pulse(ledger);
        var kapua = new KapuaShore(pulse);
        try (var rig = new Rig(home, data, violations, rows, ledger, kapua);
                var shop = new FileShop()) {
            Consumer<String> steps = step -> progress.accept("kapua", step);
            start(rig, kapua);
            long begin = System.nanoTime();
            pulse.begin();
            var bad = new BadBundles(home, data.resolve("bad"));
            var pushed = new PushedTwice(rig, kapua, progress);
            outcomes.add(pushed.of(
                    "bad filter",
                    BadBundles.FILTER,
                    new Push(kapua, shop, BadBundles.FILTER, bad.filter(), steps),
                    "trial.rejected"));
            outcomes.add(pushed.of(
                    "bad model",
                    BadBundles.MODEL,
                    new Push(kapua, shop, BadBundles.MODEL, bad.model(), steps),
                    "admission.golden"));
            long silence = pulse.longestMillis();
            double seconds = (System.nanoTime() - begin) / 1e9;
            progress.accept("line", "the load ends; what is on its way arrives");
            long ticked = rig.settle();
            rig.audit(ticked);
            kapua.audit(violations);
            Books books = rig.books();
            outcomes.add(Outcome.of(
                    "line",
                    ticked + " rows",
                    List.of(
                            String.format(
                                    "%d decisions accepted by the outbox, %d received by Kapua, %d holes, %d delivered"
                                            + " again; %d rows in none (the first 38 fill the model's window)",
                                    books.accepted(),
                                    ledger.records(),
                                    ledger.holes(),
                                    ledger.repeated(),
                                    ticked - rows.received(0, rows.emitted())),
                            String.format(
                                    "%.1f s under fire, in which Kapua heard nothing for %d ms at most",
                                    seconds, silence)),
                    violations));
        }
        return outcomes;
    }

    private void start(Rig rig, KapuaShore kapua) throws IOException, InterruptedException {
        progress.accept("gateway", "starts, with device -> driver -> asset -> window -> model -> outbox -> Kapua");
        rig.startWhole();
        must(patience.until(LONG, kapua::isReady), "Kapua does not see the gateway");
        progress.accept("kapua", KapuaShore.GATEWAY + " is in the registry, with " + KapuaShore.APPLICATION);
        rig.go();
        long begin = System.nanoTime();
        must(patience.until(LONG, () -> rig.ledger().records() >= WARM), "the line does not run");
        progress.accept(
                "line",
                String.format(
                        "runs as fast as it goes: %.0f rows/s, and %.0f decisions/s arrive",
                        rig.rows().emitted() * 1e9 / (System.nanoTime() - begin),
                        rig.ledger().records() * 1e9 / (System.nanoTime() - begin)));
    }

    private void must(boolean so, String otherwise) throws IOException {
        if (!so) {
            throw new IOException(otherwise + "; see " + data.resolve("run.log"));
        }
    }
}
