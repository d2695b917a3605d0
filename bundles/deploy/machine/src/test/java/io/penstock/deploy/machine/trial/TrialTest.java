// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.machine.trial;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.deploy.machine.trial.Facts.Link;
import io.penstock.deploy.machine.trial.Facts.Stage;
import io.penstock.inference.api.SlotStatistics;
import io.penstock.kura.seam.EdgeStatistics;
import io.penstock.kura.seam.EdgeStatistics.State;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrialTest {

    private static final Duration TEN = Duration.ofSeconds(10);
    private static final Change FRESH = new Change(Set.of("new"), Set.of(), Set.of(), false);

    private final Facts before = facts(edge(1000, 0, State.OPEN), 100, true);
    private final Trial trial = new Trial(before, FRESH, 50, TEN, Trial.PATIENCE, 0);

    @Test
    void confirmsWhenTheTimeIsOverAndTheRecordsCame() {
        assertThat(trial.look(facts(edge(1100, 0, State.OPEN), 100, true), seconds(9)))
                .isEmpty();
        assertThat(trial.look(facts(edge(1100, 0, State.OPEN), 100, true), seconds(10)))
                .contains(new Trial.Outcome(Optional.empty(), 100));
    }

    @Test
    void tripsOnTheFirstRefusedRecordWhereNoneWasRefusedBefore() {
        assertThat(reason(facts(edge(1010, 1, State.OPEN), 100, true), 1)).contains("trial.rejected");
    }

    @Test
    void letsPassWhatWasRefusedBeforeInTheSameShare() {
        var usual = new Trial(facts(edge(1000, 100, State.OPEN), 100, true), FRESH, 50, TEN, Trial.PATIENCE, 0);
        assertThat(usual.look(facts(edge(1100, 112, State.OPEN), 100, true), seconds(10)))
                .hasValueSatisfying(outcome -> assertThat(outcome.trip()).isEmpty());
        var worse = new Trial(facts(edge(1000, 100, State.OPEN), 100, true), FRESH, 50, TEN, Trial.PATIENCE, 0);
        assertThat(worse.look(facts(edge(1100, 140, State.OPEN), 100, true), seconds(1)))
                .hasValueSatisfying(outcome -> assertThat(outcome.trip()).isPresent());
    }

    @Test
    void aReplacedStageCountsFromZeroAgain() {
        Facts now = new Facts(
                List.of(),
                Map.of(),
                List.of(new Stage("new", 5, Map.of("a.b", 1L))),
                List.of(),
                List.of(),
                Set.of(),
                Set.of(),
                List.of());
        Facts then = new Facts(
                List.of(),
                Map.of(),
                List.of(new Stage("new", 500, Map.of())),
                List.of(),
                List.of(),
                Set.of(),
                Set.of(),
                List.of());
        assertThat(new Trial(then, FRESH, 0, TEN, Trial.PATIENCE, 0)
                        .look(now, 1)
                        .orElseThrow()
                        .trip()
                        .orElseThrow()
                        .reason())
                .isEqualTo("trial.rejected");
    }

    @Test
    void givesUpWhereNoRecordsCome() {
        Facts quiet = facts(edge(1001, 0, State.OPEN), 100, true);
        assertThat(trial.look(quiet, seconds(39))).isEmpty();
        assertThat(reason(quiet, 40)).contains("trial.no_records");
    }

    @Test
    void tripsOnALinkThatWasUpAndStaysDownButNotOnABlink() {
        Facts down = facts(edge(1100, 0, State.OPEN), 100, false);
        assertThat(trial.look(down, seconds(1))).isEmpty();
        assertThat(trial.look(before, seconds(2))).isEmpty();
        assertThat(trial.look(down, seconds(3))).isEmpty();
        assertThat(reason(down, 4)).contains("trial.health");
    }

    @Test
    void tripsOnAModelThatIsMuchSlowerAndOnRecordsThatPileUp() {
        assertThat(reason(facts(edge(1100, 0, State.OPEN), 5_000, true), 40)).contains("trial.latency");
        assertThat(reason(facts(edge(1100, 0, State.HOLDING), 100, true), 41)).contains("trial.latency");
    }

    @Test
    void tripsOnABundleThatStopped() {
        Facts dead = new Facts(
                List.of(), Map.of(), List.of(), List.of(), List.of(), Set.of(), Set.of(), List.of("a.b/1.0.0"));
        assertThat(reason(dead, 1)).contains("trial.died");
    }

    @Test
    void tripsOnAHealthCheckThatWasOkAndIsNot() {
        Facts ill = new Facts(
                before.edges(),
                Map.of(),
                List.of(),
                before.links(),
                before.slots(),
                Set.of("disk"),
                Set.of(),
                List.of());
        assertThat(trial.look(before, seconds(1))).isEmpty();
        assertThat(reason(ill, 3)).contains("trial.health");
    }

    @Test
    void tripsOnWhatIsRefusedAndWaits() {
        Facts refusing = new Facts(
                before.edges(),
                Map.of("new", "receiver.threw"),
                List.of(),
                before.links(),
                before.slots(),
                Set.of(),
                Set.of("disk"),
                List.of());
        assertThat(reason(refusing, 1)).contains("trial.rejected");
    }

    @Test
    void waitsForNoRecordsOfAModelForASlotThatNobodyHadAskedFor() {
        Facts fresh = new Facts(
                before.edges(),
                Map.of(),
                List.of(),
                before.links(),
                List.of(
                        before.slots().get(0),
                        new SlotStatistics("another", "n", "1.0.0", 0, 0, 0, Map.of(), List.of())),
                Set.of(),
                Set.of("disk"),
                List.of());
        var unused =
                new Trial(before, new Change(Set.of(), Set.of("another"), Set.of(), false), 50, TEN, Trial.PATIENCE, 0);
        assertThat(unused.look(fresh, seconds(9))).isEmpty();
        assertThat(unused.look(fresh, seconds(10)))
                .hasValueSatisfying(outcome -> assertThat(outcome.trip()).isEmpty());
    }

    @Test
    void waitsForNoRecordsOfAModelThatNobodyAsksNeitherBeforeNorNow() {
        var update = new Trial(
                slot(before, "1.0.0", 0),
                new Change(Set.of(), Set.of("slot"), Set.of(), false),
                50,
                TEN,
                Trial.PATIENCE,
                0);
        assertThat(update.look(slot(before, "2.0.0", 0), seconds(10)))
                .hasValueSatisfying(outcome -> assertThat(outcome.trip()).isEmpty());
        var asked = new Trial(
                slot(before, "1.0.0", 9),
                new Change(Set.of(), Set.of("slot"), Set.of(), false),
                50,
                TEN,
                Trial.PATIENCE,
                0);
        assertThat(asked.look(slot(before, "2.0.0", 9), seconds(10))).isEmpty();
        assertThat(asked.look(slot(before, "1.0.0", 9), seconds(11))).isEmpty(); // a bundle of the same model version
        assertThat(asked.look(slot(before, "1.0.0", 59), seconds(12)))
                .contains(new Trial.Outcome(Optional.empty(), 50));
    }

    @Test
    void recordsMayWaitForWhatWasTakenAway() {
        Facts waiting = facts(edge(1100, 0, State.HOLDING), 100, true);
        var removal =
                new Trial(before, new Change(Set.of(), Set.of(), Set.of("new"), true), 50, TEN, Trial.PATIENCE, 0);
        assertThat(removal.look(waiting, seconds(10)))
                .hasValueSatisfying(outcome -> assertThat(outcome.trip()).isEmpty());
        var another = new Trial(before, new Change(Set.of(), Set.of(), Set.of("a"), true), 50, TEN, Trial.PATIENCE, 0);
        assertThat(another.look(waiting, seconds(40)).flatMap(Trial.Outcome::trip))
                .hasValueSatisfying(trip -> assertThat(trip.reason()).isEqualTo("trial.latency"));
    }

    @ParameterizedTest
    @CsvSource({"driver.absent, true, ''", "driver.absent, false, trial.rejected", "record.type, true, trial.rejected"})
    void whatIsNotThereYetOrAnyMoreMayBeMissedAndNothingElseRefused(String why, boolean gap, String reason) {
        Facts missed = new Facts(
                before.edges(),
                Map.of(),
                List.of(new Stage("asset", 50, Map.of(why, 5L))),
                before.links(),
                before.slots(),
                Set.of(),
                before.well(),
                List.of());
        var removal = new Trial(before, new Change(Set.of(), Set.of(), Set.of(), gap), 50, TEN, Trial.PATIENCE, 0);
        assertThat(removal.look(missed, seconds(10))
                        .orElseThrow()
                        .trip()
                        .map(Trip::reason)
                        .orElse(""))
                .isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource({
        "trial.no_records, false, true",
        "trial.rejected, true, true",
        "deploy.disk_full, false, false",
        "model.holds_code, true, false",
        "model.slow, false, false"
    })
    void whatIsToBlameIsNotTriedAgain(String reason, boolean guilty, boolean served) {
        var trip = new Trip(reason, "");
        assertThat(trip.guilty()).isEqualTo(guilty);
        assertThat(trip.served()).isEqualTo(served);
    }

    private static Facts slot(Facts of, String version, long decided) {
        return new Facts(
                of.edges(),
                Map.of(),
                List.of(),
                of.links(),
                List.of(new SlotStatistics("slot", "m", version, decided, 0, 0, Map.of(), List.of())),
                Set.of(),
                of.well(),
                List.of());
    }

    private Optional<String> reason(Facts facts, int second) {
        return trial.look(facts, seconds(second)).flatMap(Trial.Outcome::trip).map(Trip::reason);
    }

    private static long seconds(int count) {
        return Duration.ofSeconds(count).toNanos();
    }

    private static Facts facts(EdgeStatistics edge, double micros, boolean up) {
        return new Facts(
                List.of(edge),
                Map.of(),
                List.of(),
                List.of(new Link("line", up, false, 0, "modbus.lost: no reply")),
                List.of(new SlotStatistics("slot", "m", "1.0.0", 10, micros, micros, Map.of(), List.of())),
                Set.of(),
                Set.of("disk"),
                List.of());
    }

    private static EdgeStatistics edge(long in, long rejected, State state) {
        return new EdgeStatistics(
                "a", 0, "new", 0, state, in, in - rejected, 0, 0, rejected == 0 ? Map.of() : Map.of("r", rejected));
    }
}
