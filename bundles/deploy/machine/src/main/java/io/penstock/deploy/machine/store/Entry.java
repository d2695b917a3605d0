// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.machine.store;

import io.penstock.deploy.api.Blast;
import io.penstock.deploy.api.Origin;
import io.penstock.deploy.api.Phase;
import io.penstock.deploy.api.Progress;
import java.time.Instant;
import java.util.Optional;

/**
 * A submission in the journal.
 *
 * @param number of it, by which its files are called
 * @param wish what was submitted
 * @param attempts how often its work was begun
 * @param set that it tries, or tried; 0 for none
 * @param told whether a listener was told of its end
 */
public record Entry(
        long number,
        Wish wish,
        int attempts,
        long set,
        boolean told,
        String title,
        Phase phase,
        String reason,
        String message,
        Blast predicted,
        Blast touched,
        long since) {

    private static final int DONE = 100;

    /** What was submitted, in plain values. */
    public record Wish(
            String id,
            Origin origin,
            String action,
            java.util.List<String> names,
            boolean widely,
            long records,
            long trialMillis) {}

    public static Entry received(long number, Wish wish, String title, long now) {
        return new Entry(
                number,
                wish,
                0,
                0,
                false,
                title,
                Phase.RECEIVED,
                "",
                "It waits for its turn.",
                Blast.none(),
                Blast.none(),
                now);
    }

    public Entry begun() {
        return new Entry(
                number,
                wish,
                attempts + 1,
                set,
                told,
                title,
                Phase.RECEIVED,
                reason,
                message,
                predicted,
                touched,
                since);
    }

    public Entry titled(String name) {
        return new Entry(number, wish, attempts, set, told, name, phase, reason, message, predicted, touched, since);
    }

    public Entry at(Phase next, String sentence, long now) {
        return new Entry(number, wish, attempts, set, told, title, next, reason, sentence, predicted, touched, now);
    }

    public Entry ended(Phase end, String code, String sentence, long now) {
        return new Entry(number, wish, attempts, set, told, title, end, code, sentence, predicted, touched, now);
    }

    public Entry predicting(Blast blast) {
        return new Entry(number, wish, attempts, set, told, title, phase, reason, message, blast, touched, since);
    }

    public Entry touching(Blast blast) {
        return new Entry(number, wish, attempts, set, told, title, phase, reason, message, predicted, blast, since);
    }

    public Entry trying(long id) {
        return new Entry(number, wish, attempts, id, told, title, phase, reason, message, predicted, touched, since);
    }

    public Entry wasTold() {
        return new Entry(number, wish, attempts, set, true, title, phase, reason, message, predicted, touched, since);
    }

    /** What others see of it. */
    public Progress progress() {
        return new Progress(
                wish.id(),
                wish.origin(),
                title,
                phase,
                phase.isEnd() ? DONE : (phase.ordinal() + 1) * DONE / (Phase.CONFIRMED.ordinal() + 1),
                reason.isEmpty() ? Optional.empty() : Optional.of(reason),
                message,
                predicted,
                touched,
                Instant.ofEpochMilli(since));
    }
}
