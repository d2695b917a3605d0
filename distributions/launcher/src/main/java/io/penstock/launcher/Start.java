// SPDX-License-Identifier: Apache-2.0
package io.penstock.launcher;

import java.util.List;
import java.util.Optional;

/**
 * The entry. A plain {@code run} goes without picocli, whose classes are too old for the class archive and are read and
 * verified anew at each start; everything else is for {@link Main}.
 */
final class Start {

    public static void main(String[] args) {
        Optional<PlainRun> plain = PlainRun.of(List.of(args));
        System.exit(plain.isPresent() ? run(plain.get()) : Main.commandLine().execute(args));
    }

    private static int run(PlainRun plain) {
        try {
            return new Running(Home.of(plain.data()), plain.quiet()).untilItEnds();
        } catch (Exception e) {
            System.err.println(Failure.text(e));
            return Running.EXIT_FAILED;
        }
    }

    private Start() {}
}
