// SPDX-License-Identifier: Apache-2.0
package io.penstock.torture;

import io.penstock.faults.Profile;
import io.penstock.faults.Proxy;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** One gateway under full load for a long time, a swap each second, its broker behind a mobile network. */
final class SoakPhase {

    private static final int FOOTPRINTS = 60;

    private final Home home;
    private final Path data;
    private final long seed;
    private final Consumer<String> progress;
    private final Patience patience = new Patience();

    SoakPhase(Home home, Path data, long seed, Consumer<String> progress) {
        this.home = home;
        this.data = data;
        this.seed = seed;
        this.progress = progress;
    }

    Outcome run(Duration wanted, Duration time) throws IOException, InterruptedException {
        var violations = new Violations();
        var link = new Proxy[1];
        try (var rig = Rig.withBroker(home, data, violations, broker -> {
            link[0] = Proxy.before(
                    new InetSocketAddress(InetAddress.getLoopbackAddress(), broker), Profile.CELLULAR, seed);
            return link[0].address().getPort();
        })) {
            return soak(rig, link[0], wanted, time, violations);
        } finally {
            if (link[0] != null) {
                link[0].close();
            }
        }
    }

    private Outcome soak(Rig rig, Proxy link, Duration wanted, Duration time, Violations violations)
            throws IOException, InterruptedException {
        GatewayProcess gateway = rig.startWhole();
        rig.go();
        var swaps = new Swaps(rig, violations);
        var flatness = new Flatness();
        var budget = new Budget(time);
        long begin = System.nanoTime();
        double nextPrint = 0;
        while (!budget.isSpent()) {
            long second = System.nanoTime();
            swaps.next(gateway);
            Books books = rig.books();
            books.balance(violations);
            if (budget.spentShare() >= nextPrint) {
                nextPrint = budget.spentShare() + 1.0 / FOOTPRINTS;
                Footprint print = Footprint.of(gateway.pid(), (System.nanoTime() - begin) / 1e9);
                flatness.add(print);
                progress.accept(String.format(
                        "%.0f s, %d swaps, %d rows read, %d received, %d waiting; %s",
                        print.at(),
                        swaps.done(),
                        rig.rows().emitted(),
                        rig.ledger().records(),
                        books.waiting(),
                        print));
            }
            patience.millis(Math.max(0, 1000 - (System.nanoTime() - second) / 1_000_000));
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        link.behave(Profile.SOUND);
        link.plug();
        long ticked = rig.settle();
        flatness.add(Footprint.of(gateway.pid(), seconds));
        rig.audit(ticked);
        flatness.check(violations);
        return Outcome.of(
                "soak",
                String.format("%.0f of %d s", seconds, wanted.toSeconds()),
                List.of(
                        String.format(
                                "%d swaps, %d rows read, %d decisions received, %d delivered again; %.0f rows/s",
                                swaps.done(),
                                ticked,
                                rig.ledger().records(),
                                rig.ledger().repeated(),
                                ticked / seconds),
                        "by seconds, " + flatness),
                violations);
    }
}
