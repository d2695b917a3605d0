// SPDX-License-Identifier: Apache-2.0
package io.penstock.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The recorded files below a folder that can be scored, in the order of their paths. */
final class RecordedFolder {

    /** @throws LaunchException {@code eval.no_folder}, {@code eval.no_csv}, {@code eval.no_label}, {@code eval.csv} */
    static List<RecordedFile> read(Path folder, int calibration, PrintStream notes) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new LaunchException(
                    "eval.no_folder", folder + " is not a folder. Give the folder with the recorded CSV files.");
        }
        List<Path> files;
        try (var tree = Files.walk(folder)) {
            files = tree.filter(file -> file.toString().endsWith(".csv") && Files.isRegularFile(file))
                    .sorted()
                    .toList();
        }
        if (files.isEmpty()) {
            throw new LaunchException(
                    "eval.no_csv", folder + " has no file *.csv, at any depth. Give the folder with the recordings.");
        }
        var found = new ArrayList<RecordedFile>();
        for (Path file : files) {
            RecordedFile recorded = RecordedFile.read(file);
            if (!recorded.labelled()) {
                notes.println(file + " has no column " + RecordedFile.LABEL + " and is not scored");
            } else if (recorded.rows() <= calibration) {
                notes.println(file + " has " + recorded.rows() + " rows, the calibration takes " + calibration
                        + ": nothing is left to score");
            } else {
                found.add(recorded);
            }
        }
        if (found.isEmpty()) {
            throw new LaunchException(
                    "eval.no_label",
                    "No file below " + folder + " can be scored. Give CSV files that have a column "
                            + RecordedFile.LABEL + " of 0 and 1, and more rows than the calibration's " + calibration
                            + ".");
        }
        return found;
    }

    private RecordedFolder() {}
}
