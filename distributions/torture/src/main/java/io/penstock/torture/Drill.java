// SPDX-License-Identifier: Apache-2.0
package io.penstock.torture;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The drill, in a process of its own; {@code penstock drill} starts it. Exit code 1 where a promise was broken. */
public final class Drill {

    private final Path folder;
    private final PrintStream out;
    private final long begin = System.nanoTime();

    private Drill(Path folder, PrintStream out) {
        this.folder = folder;
        this.out = out;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("penstock-drill");
        boolean kept = new Drill(folder, System.out).run();
        if (kept) {
            Folder.delete(folder);
        } else {
            System.out.println("Logs and data are kept in " + folder);
        }
        System.exit(kept ? 0 : 1);
    }

    private boolean run() throws IOException, InterruptedException {
        List<Outcome> outcomes;
        try {
            var home = new Home(Path.of(System.getProperty("penstock.home")).toAbsolutePath(), folder.resolve("home"));
            outcomes = new DrillPhase(home, folder.resolve("drill"), this::say).run();
        } catch (IOException e) {
            outcomes = List.of(Outcome.brokenOff("drill", e));
        }
        return Summary.print(outcomes, out);
    }

    private void say(String who, String what) {
        out.printf("%6.2fs  %-9s %s%n", (System.nanoTime() - begin) / 1e9, who, what);
    }
}
