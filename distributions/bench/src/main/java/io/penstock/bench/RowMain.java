// SPDX-License-Identifier: Apache-2.0
package io.penstock.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * One row in this JVM. Arguments: the row, the rounds, {@code quick} or {@code full}. Each line that begins with {@code =}
 * on standard output is a {@link Measure}, each other one is progress.
 */
final class RowMain {

    static final String MEASURE = "=";

    public static void main(String[] arguments) throws Exception {
        Row row = Rows.named(List.of(arguments[0])).get(0);
        Path folder = Files.createTempDirectory("penstock-bench");
        try {
            row.run(new Run(
                    row.name(),
                    Integer.parseInt(arguments[1]),
                    arguments[2].equals("quick"),
                    folder,
                    System.out::println,
                    measure -> System.out.println(MEASURE + measure.line())));
        } finally {
            Folders.delete(folder);
        }
        System.exit(0); // whatever a part left running
    }

    private RowMain() {}
}
