// SPDX-License-Identifier: Apache-2.0
package io.penstock.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Runs rows one after the other, prints their lines as they come, and writes the page. */
final class Bench {

    private final Wish wish;
    private final PrintStream out;
    private final Progress progress;

    Bench(Wish wish, PrintStream out, Progress progress) {
        this.wish = wish;
        this.out = out;
        this.progress = progress;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        try {
            var wish = Wish.of(arguments);
            System.exit(new Bench(wish, System.out, new Progress(System.err, System.console() != null)).run());
        } catch (BenchException e) {
            System.err.println("penstock: " + e.getMessage() + " [" + e.reason() + "]");
            System.exit(1);
        }
    }

    /** @return 0 when every row ran, whatever it found */
    int run() throws IOException, InterruptedException {
        var rows = Rows.named(wish.rows());
        Machine machine = Machine.here();
        out.println(machine.summary());
        out.println(Table.HEAD);
        var measures = new ArrayList<Measure>();
        int failed = 0;
        for (Row row : rows) {
            try {
                List<Measure> found = new RowProcess(
                                wish.rounds(), wish.quick(), what -> progress.show(row.name() + ": " + what))
                        .run(row);
                progress.clear();
                found.forEach(measure -> out.println(Table.line(measure)));
                measures.addAll(found);
            } catch (BenchException e) {
                progress.clear();
                System.err.println("penstock: " + e.getMessage() + " [" + e.reason() + "]");
                failed++;
            }
        }
        Optional<Path> page = wish.page();
        if (page.isPresent()) {
            Files.writeString(page.get(), new Page(machine, wish, rows, measures).text());
            out.println("Written: " + page.get());
        }
        return failed == 0 ? 0 : 1;
    }
}
