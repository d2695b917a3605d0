// SPDX-License-Identifier: Apache-2.0
package io.penstock.launcher;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads what the gateway has written since the last look, whole lines only, until the row behind the last one. Used by
 * one thread at a time.
 */
final class DecidedRows {

    private final Path file;
    private final List<DecidedRow> rows = new ArrayList<>();
    private long position;
    private boolean header = true;
    private boolean ended;

    DecidedRows(Path file) {
        this.file = file;
    }

    /** Takes what is new; true once all rows are here. */
    boolean follow() throws IOException {
        if (!ended && Files.exists(file)) {
            String text = fresh();
            int whole = text.lastIndexOf('\n') + 1;
            position += whole; // ASCII but for the model's name, of which a byte is never half a line
            for (String line : text.substring(0, whole).split("\n")) {
                take(line);
            }
        }
        return ended;
    }

    int count() {
        return rows.size();
    }

    /**
     * A row for each of the file's, in order; those that the gateway refused are undecided.
     *
     * @throws LaunchException {@code eval.disorder} where a row came twice, or behind a later one
     */
    List<DecidedRow> all(int expected) {
        var all = new ArrayList<DecidedRow>();
        for (DecidedRow row : rows) {
            if (row.row() <= all.size() || row.row() > expected) {
                throw new LaunchException(
                        "eval.disorder",
                        "Row " + row.row() + " of " + expected + " was decided behind row " + all.size()
                                + ". This is a fault of the gateway: please report it, with the file.");
            }
            while (all.size() < row.row() - 1) {
                all.add(DecidedRow.undecided(all.size() + 1L));
            }
            all.add(row);
        }
        while (all.size() < expected) {
            all.add(DecidedRow.undecided(all.size() + 1L));
        }
        return all;
    }

    private String fresh() throws IOException {
        try (var in = new RandomAccessFile(file.toFile(), "r")) {
            in.seek(position);
            byte[] bytes = new byte[(int) (in.length() - position)];
            in.readFully(bytes);
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
    }

    private void take(String line) {
        if (line.isEmpty() || ended) {
            return;
        }
        if (header) {
            header = false;
            return;
        }
        String[] cells = line.split(",", -1);
        Map<String, String> named = new HashMap<>();
        for (int i = 0; i < EvalSeed.COLUMNS.size(); i++) {
            named.put(EvalSeed.COLUMNS.get(i), cells[i]);
        }
        if (named.get(EvalSeed.END).equals("1")) {
            ended = true;
        } else {
            rows.add(DecidedRow.of(named));
        }
    }
}
