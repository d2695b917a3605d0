// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.machine.trial;

import io.penstock.deploy.machine.trial.Facts.Link;
import io.penstock.deploy.machine.trial.Facts.Stage;
import io.penstock.inference.api.SlotStatistics;
import io.penstock.kura.seam.EdgeStatistics;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Compares what is counted now with what was counted before the change.
 *
 * <p>A counter of a component that was replaced begins at 0 again: where it is lower than before, all of it is new.
 */
final class Gates {

    private static final int WORSE = 2;
    private static final int MANY_FAILURES = 3;
    private static final double SLOWER = 3;
    private static final double NOTICEABLE_MICROS = 1_000;

    private final Facts before;
    private final Change change;

    Gates(Facts before, Change change) {
        this.before = before;
        this.change = change;
    }

    /** What ends the trial at once. */
    Optional<Trip> now(Facts now) {
        if (!now.dead().isEmpty()) {
            return trip("trial.died", "It does not run any more: " + String.join(", ", now.dead()) + ".");
        }
        if (!now.refusing().isEmpty()) {
            return trip(
                    "trial.rejected",
                    "Records were refused, and wait for what was there before: " + new TreeMap<>(now.refusing()) + ".");
        }
        for (EdgeStatistics edge : now.edges()) {
            Optional<EdgeStatistics> old = edge(edge);
            long rejected = grown(
                    change.refused(edge.rejected()),
                    old.map(e -> change.refused(e.rejected())).orElse(0L));
            long in = grown(edge.in(), old.map(EdgeStatistics::in).orElse(0L));
            double share =
                    old.map(e -> share(change.refused(e.rejected()), e.in())).orElse(0.0);
            if (rejected > WORSE * share * in) {
                return trip(
                        "trial.rejected",
                        sentence(rejected, in, edge.receiver(), edge.rejected().toString()));
            }
        }
        for (Stage stage : now.stages()) {
            Optional<Stage> old = stage(stage.pid());
            long rejected = grown(
                    change.refused(stage.rejected()),
                    old.map(s -> change.refused(s.rejected())).orElse(0L));
            long in = grown(stage.in(), old.map(Stage::in).orElse(0L));
            double share =
                    old.map(s -> share(change.refused(s.rejected()), s.in())).orElse(0.0);
            if (rejected > WORSE * share * in) {
                return trip(
                        "trial.rejected",
                        sentence(rejected, in, stage.pid(), stage.rejected().toString()));
            }
        }
        return slots(now).or(() -> errors(now));
    }

    private Optional<Trip> slots(Facts now) {
        for (SlotStatistics slot : now.slots()) {
            Optional<SlotStatistics> old = slot(slot.slot());
            long rejected = grown(
                    change.refused(slot.rejected()),
                    old.map(s -> change.refused(s.rejected())).orElse(0L));
            long in = rejected
                    + grown(slot.decided(), old.map(SlotStatistics::decided).orElse(0L));
            double share = old.map(s -> share(change.refused(s.rejected()), s.decided() + change.refused(s.rejected())))
                    .orElse(0.0);
            if (rejected > WORSE * share * in) {
                return trip(
                        "trial.rejected",
                        sentence(
                                rejected,
                                in,
                                "slot " + slot.slot(),
                                slot.rejected().toString()));
            }
        }
        return Optional.empty();
    }

    private Optional<Trip> errors(Facts now) {
        for (Link link : now.links()) {
            Optional<Link> old = link(link.pid());
            long failures = grown(link.failures(), old.map(Link::failures).orElse(0L));
            if (change.comes().contains(link.pid()) && old.filter(Link::up).isPresent() && failures >= MANY_FAILURES) {
                return trip(
                        "trial.errors",
                        link.pid() + " lost its connection " + failures + " times, which was up before: "
                                + link.reason());
            }
        }
        return Optional.empty();
    }

    /** What was well and is not: to be believed when it lasts. */
    Set<String> sick(Facts now) {
        var sick = new TreeSet<>(now.ill());
        sick.retainAll(before.well());
        for (Link link : now.links()) {
            if (!link.up() && !link.idle() && link(link.pid()).filter(Link::up).isPresent()) {
                sick.add("link " + link.pid() + " (" + link.reason() + ")");
            }
        }
        return sick;
    }

    /** What is too slow to stay; asked at the end. */
    Optional<Trip> slow(Facts now) {
        for (EdgeStatistics edge : now.edges()) {
            boolean open = edge(edge)
                    .filter(e -> e.state() == EdgeStatistics.State.OPEN)
                    .isPresent();
            if (open
                    && edge.state() != EdgeStatistics.State.OPEN
                    && !change.goes().contains(edge.receiver())) {
                return trip(
                        "trial.latency",
                        edge.held() + " records wait before " + edge.receiver()
                                + ", which took them as they came before.");
            }
        }
        for (SlotStatistics slot : now.slots()) {
            Optional<SlotStatistics> old = slot(slot.slot()).filter(s -> s.p50Micros() > 0);
            if (old.isPresent()
                    && slot.p50Micros() > SLOWER * old.get().p50Micros()
                    && slot.p50Micros() - old.get().p50Micros() > NOTICEABLE_MICROS) {
                return trip(
                        "trial.latency",
                        String.format(
                                "Slot %s takes %.0f us where it took %.0f.",
                                slot.slot(), slot.p50Micros(), old.get().p50Micros()));
            }
        }
        return Optional.empty();
    }

    /** Records that what is new has taken; empty where nothing of it takes records that are counted. */
    Optional<Long> records(Facts now) {
        long taken = 0;
        boolean counted = false;
        for (EdgeStatistics edge : now.edges()) {
            if (change.comes().contains(edge.receiver()) || change.comes().contains(edge.emitter())) {
                counted = true;
                taken = Math.max(
                        taken,
                        grown(
                                edge.delivered(),
                                edge(edge).map(EdgeStatistics::delivered).orElse(0L)));
            }
        }
        for (SlotStatistics slot : now.slots()) {
            Optional<SlotStatistics> old = slot(slot.slot());
            boolean asked =
                    slot.decided() > 0 || old.filter(s -> s.decided() > 0).isPresent();
            if (asked && change.slots().contains(slot.slot())) {
                counted = true;
                taken = Math.max(
                        taken,
                        grown(slot.decided(), old.map(SlotStatistics::decided).orElse(0L)));
            }
        }
        boolean feeds = now.links().stream().anyMatch(link -> change.comes().contains(link.pid()));
        if (!counted && feeds) {
            for (EdgeStatistics edge : now.edges()) {
                counted = true;
                taken = Math.max(
                        taken,
                        grown(
                                edge.delivered(),
                                edge(edge).map(EdgeStatistics::delivered).orElse(0L)));
            }
        }
        return counted ? Optional.of(taken) : Optional.empty();
    }

    private Optional<EdgeStatistics> edge(EdgeStatistics of) {
        return before.edges().stream()
                .filter(e -> e.emitter().equals(of.emitter())
                        && e.emitterPort() == of.emitterPort()
                        && e.receiver().equals(of.receiver())
                        && e.receiverPort() == of.receiverPort())
                .findFirst();
    }

    private Optional<Stage> stage(String pid) {
        return before.stages().stream().filter(s -> s.pid().equals(pid)).findFirst();
    }

    private Optional<Link> link(String pid) {
        return before.links().stream().filter(l -> l.pid().equals(pid)).findFirst();
    }

    private Optional<SlotStatistics> slot(String name) {
        return before.slots().stream().filter(s -> s.slot().equals(name)).findFirst();
    }

    private static long grown(long now, long before) {
        return now >= before ? now - before : now;
    }

    private static double share(long rejected, long in) {
        return in == 0 ? 0 : (double) rejected / in;
    }

    private static String sentence(long rejected, long in, String who, String reasons) {
        return rejected + " of " + in + " records were refused at " + who + ": " + reasons + ".";
    }

    private static Optional<Trip> trip(String reason, String message) {
        return Optional.of(new Trip(reason, message));
    }
}
