// SPDX-License-Identifier: Apache-2.0
package io.penstock.torture;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** All of it, in a process of its own; {@code penstock torture} starts it. Exit code 1 where a promise was broken. */
public final class Torture {

    private static final Duration FLEET_LONGEST = Duration.ofMinutes(3);

    private final Options options;
    private final Path folder;
    private final PrintStream out;
    private final List<Outcome> outcomes = new ArrayList<>();
    private final long begin = System.nanoTime();

    private Torture(Options options, Path folder, PrintStream out) {
        this.options = options;
        this.folder = folder;
        this.out = out;
    }

    /** Arguments: see {@link Options#of}. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("penstock-torture");
        var torture = new Torture(Options.of(arguments), folder, System.out);
        boolean kept = torture.run();
        if (kept) {
            Folder.delete(folder);
        } else {
            System.out.println("Logs and data are kept in " + folder);
        }
        System.exit(kept ? 0 : 1);
    }

    private boolean run() throws IOException, InterruptedException {
        out.printf(
                "Torture, seed %d, %d s at most; logs in %s%n",
                options.seed(), options.time().toSeconds(), folder);
        var home = new Home(Path.of(System.getProperty("penstock.home")).toAbsolutePath(), folder.resolve("home"));
        var budget = new Budget(options.time());
        if (options.devices() > 0) {
            Duration time = shorter(FLEET_LONGEST, budget.share(0.3).left());
            attempt("devices", () -> new FleetPhase(home, folder.resolve("devices"), say("devices"))
                    .run(options.devices(), time));
        }
        boolean soaks = !options.soak().isZero();
        if (options.swaps() > 0) {
            Budget share = budget.share(options.kills() > 0 || soaks ? 0.5 : 1);
            attempt("swaps", () -> new SwapPhase(home, folder.resolve("swaps"), say("swaps"))
                    .run(options.swaps(), share));
        }
        if (options.kills() > 0) {
            Budget share = budget.share(soaks ? 0.5 : 1);
            attempt("kill -9", () -> new KillPhase(home, folder.resolve("kills"), options.seed(), say("kill -9"))
                    .run(options.kills(), share));
        }
        if (soaks) {
            attempt("soak", () -> new SoakPhase(home, folder.resolve("soak"), options.seed(), say("soak"))
                    .run(options.soak(), shorter(options.soak(), budget.left())));
        }
        return Summary.print(outcomes, out);
    }

    private interface Phase {
        Outcome run() throws IOException, InterruptedException;
    }

    /** A phase that cannot go on has broken a promise; the others still have their turn. */
    private void attempt(String name, Phase phase) throws InterruptedException {
        Outcome outcome;
        try {
            outcome = phase.run();
        } catch (IOException e) {
            outcome = Outcome.brokenOff(name, e);
        }
        outcomes.add(outcome);
        Summary.print(List.of(outcome), out);
    }

    private java.util.function.Consumer<String> say(String phase) {
        return line -> out.printf("%5ds  %s: %s%n", (System.nanoTime() - begin) / 1_000_000_000, phase, line);
    }

    private static Duration shorter(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }
}
