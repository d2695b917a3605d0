// SPDX-License-Identifier: Apache-2.0
package io.penstock.launcher;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;

/**
 * The shape of a recorded CSV file: which columns the player will present, in its order, and how many rows.
 *
 * @param file with a header, and a separator that is found in it
 * @param columns the numeric ones, in the order of the file
 * @param labels of the rows, whether each is an anomaly; empty where the file has no labels
 * @param rows without the header
 */
record RecordedFile(Path file, List<String> columns, List<Boolean> labels, int rows) {

    static final String LABEL = "anomaly";

    /** Columns that tell the truth about a row, so no model may see them. */
    private static final List<String> TRUTH = List.of(LABEL, "changepoint");

    /** What one Modbus request can ask for: two registers a column, and three of status behind them. */
    private static final int MOST_COLUMNS = 61;

    static RecordedFile read(Path file) throws IOException {
        List<String> lines = lines(file);
        if (lines.size() < 2) {
            throw problem(file, "has no row below a header");
        }
        String separator = separator(lines.get(0));
        List<String> header = fields(lines.get(0), separator);
        List<String> first = fields(lines.get(1), separator);
        if (first.size() != header.size()) {
            throw problem(file, "has " + first.size() + " fields in its first row and " + header.size() + " above it");
        }
        var columns = new ArrayList<String>();
        for (int i = 0; i < header.size(); i++) {
            if (first.get(i).isEmpty() || isNumber(first.get(i), separator)) {
                columns.add(header.get(i));
            }
        }
        if (columns.size() > MOST_COLUMNS || new HashSet<>(columns).size() != columns.size()) {
            throw problem(
                    file,
                    "has " + columns.size() + " numeric columns; at most " + MOST_COLUMNS
                            + " can be played, each with a name of its own");
        }
        int label = header.indexOf(LABEL);
        List<Boolean> labels = !columns.contains(LABEL)
                ? List.of()
                : lines.stream()
                        .skip(1)
                        .map(line -> anomaly(fields(line, separator), label, separator))
                        .toList();
        return new RecordedFile(file, List.copyOf(columns), labels, lines.size() - 1);
    }

    boolean labelled() {
        return !labels.isEmpty();
    }

    /** What a model may see. */
    List<String> signals() {
        return columns.stream().filter(column -> !TRUTH.contains(column)).toList();
    }

    private static List<String> lines(Path file) throws IOException {
        try (var lines = Files.lines(file)) {
            return lines.map(line -> line.startsWith("\uFEFF") ? line.substring(1) : line)
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (java.io.UncheckedIOException e) {
            if (e.getCause() instanceof CharacterCodingException) {
                throw problem(file, "is not in UTF-8");
            }
            throw e.getCause();
        }
    }

    private static String separator(String header) {
        return List.of(";", "\t", "|", ",").stream()
                .max(Comparator.<String>comparingInt(s -> fields(header, s).size())
                        .thenComparing(s -> s.equals(",") ? 1 : 0))
                .orElseThrow();
    }

    private static List<String> fields(String line, String separator) {
        return Arrays.stream(line.split(java.util.regex.Pattern.quote(separator), -1))
                .map(field -> field.strip().replaceAll("^\"(.*)\"$", "$1"))
                .toList();
    }

    private static boolean anomaly(List<String> fields, int label, String separator) {
        String field = label < fields.size() ? fields.get(label) : "";
        return isNumber(field, separator) && Float.parseFloat(field.replace(',', '.')) > 0.5;
    }

    private static boolean isNumber(String field, String separator) {
        try {
            Float.parseFloat(separator.equals(",") ? field : field.replace(',', '.'));
            return true;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static LaunchException problem(Path file, String what) {
        return new LaunchException(
                "eval.csv", file + " " + what + ". Give files with a header of names and rows of numbers below it.");
    }
}
