// SPDX-License-Identifier: Apache-2.0
package io.penstock.torture;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;

/**
 * A gateway under full load that is killed at a random instant and started again, on one data folder.
 *
 * <p>The instants are spread evenly from the start of the process to twice the time that it usually takes to accept, on a
 * machine that may get slower or faster: some find it starting, some recovering, most at work.
 */
final class KillPhase {

    private static final Duration LONG = Duration.ofMinutes(3);
    private static final int SAID_EACH = 10;
    private static final int LOOK_MILLIS = 5;
    private static final int MEMORY = 8; // lives over which what is usual is averaged

    private final Home home;
    private final Path data;
    private final Random random;
    private final Consumer<String> progress;
    private final Patience patience = new Patience();
    private final Violations violations = new Violations();
    private final List<Run> runs = new ArrayList<>();
    private double usual;

    /**
     * One life of the gateway.
     *
     * @param from the first row that it could read
     * @param to the first that it had not read when it last spoke of its outbox
     * @param accepted what it said then
     */
    private record Run(long from, long to, long accepted) {}

    KillPhase(Home home, Path data, long seed, Consumer<String> progress) {
        this.home = home;
        this.data = data;
        this.random = new Random(seed);
        this.progress = progress;
    }

    Outcome run(int wanted, Budget budget) throws IOException, InterruptedException {
        try (var rig = Rig.withBroker(home, data, violations, broker -> broker)) {
            rig.startWhole().stop(Duration.ofSeconds(60)); // the first start on a data folder takes longer
            rig.go();
            usual = timeToAccept(rig);
            while (runs.size() < wanted && !budget.isSpent()) {
                live(rig, (long) (2 * usual * random.nextDouble()));
                if (runs.size() % SAID_EACH == 0) {
                    progress.accept(String.format(
                            "%d of %d kills, %d rows read, %d records received",
                            runs.size(),
                            wanted,
                            rig.rows().emitted(),
                            rig.ledger().records()));
                }
            }
            rig.startWhole();
            rig.settle();
            audit(rig);
            return Outcome.of(
                    "kill -9",
                    runs.size() + " of " + wanted,
                    List.of(String.format(
                            "%d lives, %d of them accepted something; first record %d ms after the start, at last; %d records known"
                                    + " to be accepted before a kill, %d received, %d delivered again; %d numbers missing",
                            runs.size(),
                            runs.stream().filter(run -> run.accepted() > 0).count(),
                            (long) usual,
                            runs.stream().mapToLong(Run::accepted).sum(),
                            rig.ledger().records(),
                            rig.ledger().repeated(),
                            rig.ledger().holes())),
                    violations);
        }
    }

    private long timeToAccept(Rig rig) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        long from = rig.rows().emitted();
        GatewayProcess gateway = rig.start();
        boolean accepts =
                patience.until(LONG, () -> gateway.answers() && rig.books().accepted() > 0);
        if (!accepts) {
            throw new IOException("the gateway accepts nothing; see " + data.resolve("run.log"));
        }
        long millis = (System.nanoTime() - begin) / 1_000_000;
        long accepted = rig.books().accepted();
        long to = rig.rows().emitted();
        gateway.kill();
        runs.add(new Run(from, to, accepted));
        return millis;
    }

    private void live(Rig rig, long millis) throws IOException, InterruptedException {
        long from = rig.rows().emitted();
        long begin = System.nanoTime();
        GatewayProcess gateway = rig.start();
        long end = begin + Duration.ofMillis(millis).toNanos();
        long accepted = 0;
        long to = from;
        while (System.nanoTime() < end) {
            if (gateway.answers()) {
                Books books = rig.books();
                books.balance(violations);
                if (accepted == 0 && books.accepted() > 0) {
                    usual += ((System.nanoTime() - begin) / 1e6 - usual) / MEMORY;
                }
                accepted = books.accepted();
                to = rig.rows().emitted();
            }
            patience.millis(LOOK_MILLIS);
        }
        violations.check(
                gateway.isAlive(), "life " + (runs.size() + 1) + " ended by itself; see " + data.resolve("run.log"));
        gateway.kill();
        if (accepted == 0 && millis > usual) {
            usual += (millis - usual) / MEMORY;
        }
        runs.add(new Run(from, to, accepted));
    }

    /** Each life's accepted records have arrived: two rows each, of those that it read. */
    private void audit(Rig rig) throws IOException {
        for (int i = 0; i < runs.size(); i++) {
            Run run = runs.get(i);
            long arrived = rig.rows().received(run.from(), run.to()) / 2;
            violations.check(
                    arrived >= run.accepted(),
                    "life " + (i + 1) + " accepted " + run.accepted() + " records, and " + arrived + " arrived");
        }
        rig.books().balance(violations);
        rig.names();
    }
}
