// SPDX-License-Identifier: Apache-2.0
package io.penstock.torture;

import io.penstock.cloud.simulator.MqttServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/**
 * Many devices at one gateway, eight channels each, ten times a second. Sound and disturbed spells take turns, so that
 * what the machine does otherwise falls on both; in a disturbed one a device vanishes, one answers late, and one answers
 * garbage. No other device may lose a record or be read less often for it.
 */
final class FleetPhase {

    private static final int SPELLS = 3;
    private static final Duration START = Duration.ofMinutes(3);
    private static final Duration RUN_EMPTY = Duration.ofMinutes(2);
    private static final double FEWER = 0.95;
    private static final double LATER = 2;
    private static final double LATER_MILLIS = 100; // an interval: who waited for another would wait 700 and more

    private final Home home;
    private final Path data;
    private final Consumer<String> progress;
    private final Patience patience = new Patience();
    private final Violations violations = new Violations();

    FleetPhase(Home home, Path data, Consumer<String> progress) {
        this.home = home;
        this.data = data;
        this.progress = progress;
    }

    Outcome run(int devices, Duration time) throws IOException, InterruptedException {
        Files.createDirectories(data);
        try (var fleet = new Fleet(devices, violations);
                var broker = new MqttServer(0, new Ledger(fleet, violations))) {
            Path seed = Files.writeString(data.resolve("seed.xml"), fleet.snapshot(broker.port()));
            var gateway = new GatewayProcess(home.script(), data, seed);
            try {
                return measure(fleet, gateway, time);
            } finally {
                gateway.kill();
            }
        }
    }

    private Outcome measure(Fleet fleet, GatewayProcess gateway, Duration time)
            throws IOException, InterruptedException {
        if (!patience.until(START, fleet::isWhole)) {
            throw new IOException("not every device was heard of; see " + data.resolve("run.log"));
        }
        progress.accept(fleet.size() + " devices are heard of");
        long spell = Math.max(3_000, time.toMillis() / (2 * SPELLS));
        List<Spell> sound = new ArrayList<>();
        List<Spell> disturbed = new ArrayList<>();
        spell(fleet, spell / 2); // the gateway gets warm
        for (int i = 0; i < SPELLS; i++) {
            sound.add(spell(fleet, spell));
            progress.accept("sound: " + sound.get(i));
            fleet.disturb();
            disturbed.add(spell(fleet, spell));
            fleet.behave();
            progress.accept("one vanished, one slow, one garbage: " + disturbed.get(i));
            spell(fleet, spell / 3); // those three come back
        }
        Footprint print = Footprint.of(gateway.pid(), 0);
        fleet.end();
        boolean empty = patience.until(RUN_EMPTY, () -> new Books(gateway.status()).waiting() == 0);
        violations.check(empty, "the outbox did not run empty");
        new Books(gateway.status()).balance(violations);
        fleet.audit();
        Spell before = middle(sound);
        Spell with = middle(disturbed);
        violations.check(
                with.fewest() >= FEWER * before.fewest(),
                "beside the three, a device was read less often: " + with + "; without: " + before);
        violations.check(
                with.p99() <= LATER * before.p99() + LATER_MILLIS,
                "beside the three, the others came later: " + with + "; without: " + before);
        return Outcome.of(
                "devices",
                fleet.size() + " at 10 Hz",
                List.of(
                        "sound, median of " + SPELLS + ": " + before,
                        "the others beside one that vanished, one slow, one garbage: " + with,
                        print.toString()),
                violations);
    }

    private Spell spell(Fleet fleet, long millis) throws InterruptedException {
        fleet.begin();
        patience.millis(millis);
        return fleet.sofar(millis);
    }

    private static Spell middle(List<Spell> spells) {
        return spells.stream()
                .sorted(Comparator.comparingDouble(Spell::p99))
                .skip(spells.size() / 2)
                .findFirst()
                .orElseThrow();
    }
}
