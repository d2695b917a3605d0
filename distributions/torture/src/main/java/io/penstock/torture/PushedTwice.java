// SPDX-License-Identifier: Apache-2.0
package io.penstock.torture;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.BiConsumer;

/** What happens to something bad: it fails its trial and goes back, the line goes on, and it is not taken again. */
final class PushedTwice {

    private static final Duration ONWARD = Duration.ofSeconds(30);
    private static final int DECISIONS = 1_000; // until the line is taken for going on
    private static final String QUARANTINED = "deploy.quarantined";

    private final Rig rig;
    private final KapuaShore kapua;
    private final BiConsumer<String, String> progress;
    private final Patience patience = new Patience();
    private long jobs;

    PushedTwice(Rig rig, KapuaShore kapua, BiConsumer<String, String> progress) {
        this.rig = rig;
        this.kapua = kapua;
        this.progress = progress;
    }

    /**
     * Pushes it, and again.
     *
     * @param bundle the symbolic name
     * @param reason for which it must fail
     */
    Outcome of(String name, String bundle, Push push, String reason) throws IOException, InterruptedException {
        var violations = new Violations();
        List<String> before = Serving.ask(kapua).of(bundle);
        progress.accept("operator", "installs a " + name + " over Kapua: " + bundle + " " + BadBundles.VERSION);
        long begin = System.nanoTime();
        Operation first = push.as(++jobs, violations);
        double seconds = (System.nanoTime() - begin) / 1e9;
        first.mustHaveFailed(reason, violations);
        goesOn(bundle, before, violations);
        progress.accept("operator", "installs the same file again");
        Operation second = push.as(++jobs, violations);
        second.mustHaveFailed(QUARANTINED, violations);
        violations.check(
                second.error().contains(reason),
                "the second refusal does not say why: " + reason + " is not in \"" + second.error() + "\"");
        goesOn(bundle, before, violations);
        return Outcome.of(
                name,
                String.format("back after %.1f s", seconds),
                List.of("job " + first.job() + ": " + first.error(), "job " + second.job() + ": " + second.error()),
                violations);
    }

    private void goesOn(String bundle, List<String> before, Violations violations)
            throws IOException, InterruptedException {
        List<String> now = Serving.ask(kapua).of(bundle);
        violations.check(
                !before.isEmpty() && now.equals(before), "of " + bundle + " there was " + before + ", and is " + now);
        rig.books().balance(violations);
        long received = rig.ledger().records();
        boolean on = patience.until(ONWARD, () -> rig.ledger().records() >= received + DECISIONS);
        violations.check(on, "the line does not go on after " + bundle + " " + BadBundles.VERSION);
        progress.accept(
                "line",
                String.format(
                        "%s: %s; %d rows read, %d decisions arrived",
                        bundle,
                        String.join(", ", now),
                        rig.rows().emitted(),
                        rig.ledger().records()));
    }
}
