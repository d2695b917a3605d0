// SPDX-License-Identifier: Apache-2.0
package io.penstock.launcher;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** The arguments of {@link RunCommand}, where there is nothing else: no help, no mistake. */
record PlainRun(Path data, boolean quiet) {

    private static final String DATA = "--data";

    /** @return empty where picocli has to read them, and to say what is wrong with them */
    static Optional<PlainRun> of(List<String> arguments) {
        boolean run = false;
        boolean quiet = false;
        Optional<String> data = Optional.empty();
        for (Iterator<String> rest = arguments.iterator(); rest.hasNext(); ) {
            String next = rest.next();
            if (next.equals("run") && !run) {
                run = true;
            } else if (next.equals("--quiet") && run && !quiet) {
                quiet = true;
            } else if (next.equals(DATA) && rest.hasNext() && data.isEmpty()) {
                data = Optional.of(rest.next());
            } else if (next.startsWith(DATA + "=") && data.isEmpty()) {
                data = Optional.of(next.substring(DATA.length() + 1));
            } else {
                return Optional.empty();
            }
        }
        boolean plain = run && data.filter(PlainRun::odd).isEmpty();
        String folder = data.orElseGet(() -> System.getProperty("penstock.data.dir", "data"));
        return plain ? Optional.of(new PlainRun(Path.of(folder), quiet)) : Optional.empty();
    }

    private static boolean odd(String folder) {
        return folder.isEmpty() || folder.startsWith("-") || folder.contains("$") || folder.contains("\"");
    }
}
