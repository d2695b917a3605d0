// SPDX-License-Identifier: Apache-2.0
package io.penstock.driver.simulator;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The numeric columns of a CSV file, all of them in memory.
 *
 * <p>The separator is found in the first line; the first line is a header where none of its fields is a number. A
 * column is numeric where the first row has a number or nothing in it. In a numeric column an empty field is NaN, and
 * anything else that is no number is an error.
 */
public final class CsvTable {

    /** So that a wrong file does not fill the memory: about a week of eight signals at 10 Hz. */
    private static final int MAX_VALUES = 50_000_000;

    private final List<String> columns;
    private final List<float[]> rows;

    private CsvTable(List<String> columns, List<float[]> rows) {
        this.columns = List.copyOf(columns);
        this.rows = rows;
    }

    /**
     * Reads a file in UTF-8.
     *
     * @throws CsvException where a line does not fit
     * @throws IOException where there is no such file, or it cannot be read
     */
    public static CsvTable read(Path file) throws IOException {
        if (!Files.isReadable(file)) {
            throw new IOException("simulator.csv: " + file.toAbsolutePath() + " is not there or cannot be read");
        }
        try (var reader = Files.newBufferedReader(file)) {
            return read(reader, file.getFileName().toString());
        }
    }

    /** Reads text; {@code name} is what an error calls it. */
    public static CsvTable read(Reader text, String name) throws IOException {
        return new Parser(new BufferedReader(text), name).parse();
    }

    /** Names of the numeric columns, in order; {@code column N} from 1 where there is no header. */
    public List<String> columns() {
        return columns;
    }

    /** Number of rows, the header not counted; at least 1. */
    public int size() {
        return rows.size();
    }

    /** The value of a numeric column in a row, both from 0. */
    public float value(int row, int column) {
        return rows.get(row)[column];
    }

    private static final class Parser {

        private final BufferedReader reader;
        private final String name;
        private int line;

        Parser(BufferedReader reader, String name) {
            this.reader = reader;
            this.name = name;
        }

        CsvTable parse() throws IOException {
            var first = next().orElseThrow(() -> problem("the file is empty"));
            var format = CsvFormat.of(first);
            var header = fields(format, first);
            boolean named = header.stream().noneMatch(format::isNumber);
            var row =
                    named ? next().map(format::split).orElseThrow(() -> problem("no row follows the header")) : header;
            check(row, header.size());
            var sample = row;
            var numeric = IntStream.range(0, header.size())
                    .filter(i -> sample.get(i).isEmpty() || format.isNumber(sample.get(i)))
                    .toArray();
            if (numeric.length == 0) {
                throw problem("no column has a number in its first row");
            }
            var columns = IntStream.of(numeric)
                    .mapToObj(i -> named ? header.get(i) : "column " + (i + 1))
                    .toList();
            var rows = new ArrayList<float[]>();
            rows.add(values(format, row, numeric, columns));
            for (var text = next(); text.isPresent(); text = next()) {
                var fields = fields(format, text.get());
                check(fields, header.size());
                rows.add(values(format, fields, numeric, columns));
                if ((long) rows.size() * numeric.length > MAX_VALUES) {
                    throw problem("more than " + MAX_VALUES + " values; split the file");
                }
            }
            return new CsvTable(columns, rows);
        }

        private Optional<String> next() throws IOException {
            String text = line();
            while (text != null && text.isBlank()) {
                text = line();
            }
            return Optional.ofNullable(text).map(t -> t.startsWith("\uFEFF") ? t.substring(1) : t);
        }

        private String line() throws IOException {
            line++;
            try {
                return reader.readLine();
            } catch (CharacterCodingException e) {
                throw problem("in this line or soon after it there is a byte that is no UTF-8");
            }
        }

        private List<String> fields(CsvFormat format, String text) throws CsvException {
            if (!CsvFormat.closed(text)) {
                throw problem("a quote is not closed");
            }
            return format.split(text);
        }

        private void check(List<String> fields, int expected) throws CsvException {
            if (fields.size() != expected) {
                throw problem(fields.size() + " fields, the first line has " + expected);
            }
        }

        private float[] values(CsvFormat format, List<String> fields, int[] numeric, List<String> columns)
                throws CsvException {
            var values = new float[numeric.length];
            for (int i = 0; i < numeric.length; i++) {
                var field = fields.get(numeric[i]);
                if (!field.isEmpty() && !format.isNumber(field)) {
                    throw problem("'" + field + "' in " + columns.get(i) + " is not a number");
                }
                values[i] = field.isEmpty() ? Float.NaN : format.number(field);
            }
            return values;
        }

        private CsvException problem(String what) {
            return new CsvException(name, line, what);
        }
    }
}
