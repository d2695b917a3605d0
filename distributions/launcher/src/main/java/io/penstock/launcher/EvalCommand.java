// SPDX-License-Identifier: Apache-2.0
package io.penstock.launcher;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Plays recorded files through a gateway and compares what it decides with their labels. */
@Command(
        name = "eval",
        mixinStandardHelpOptions = true,
        description = "Plays each CSV file below a folder through the Modbus player and a gateway of its own, and"
                + " compares the decisions with the column anomaly. The first 400 rows of a file are taken for normal"
                + " operation and calibrate; the others are scored.")
final class EvalCommand implements Callable<Integer> {

    /** The protocol of the Skoltech Anomaly Benchmark. */
    static final int CALIBRATION = 400;

    @ParentCommand
    private Main main;

    @Parameters(paramLabel = "<folder>", description = "Folder with the recorded files, at any depth.")
    private Path folder;

    @Option(names = "--out", paramLabel = "<file>", description = "Write each row's decision to this CSV file.")
    private Optional<Path> decisions = Optional.empty();

    @Override
    public Integer call() throws Exception {
        List<RecordedFile> files = RecordedFolder.read(folder, CALIBRATION, System.err);
        Path home = main.home().folder();
        try (Writer out = decisions.isPresent() ? Files.newBufferedWriter(decisions.get()) : Writer.nullWriter()) {
            out.write("file,row,label,decision,score,model,version\n");
            var table = new EvalTable(System.out, System.console() != null);
            for (RecordedFile file : files) {
                Path name = folder.relativize(file.file());
                var playback = new Playback(home, CALIBRATION, rows -> table.progress(name, rows, file.rows()));
                table.file(name, score(name, file, playback.play(file), out));
            }
            table.end();
        }
        return 0;
    }

    /** Rows of the calibration are written too, and not scored. One that was not decided raised no alarm. */
    static Scores score(Path name, RecordedFile file, List<DecidedRow> rows, Writer out) throws IOException {
        Scores scores = Scores.NONE;
        long undecided = 0;
        for (DecidedRow row : rows) {
            boolean anomaly = file.labels().get((int) row.row() - 1);
            undecided += row.decided() ? 0 : 1;
            out.write(String.join(
                            ",",
                            quoted(name.toString()),
                            Long.toString(row.row()),
                            anomaly ? "1" : "0",
                            row.decision(),
                            row.score(),
                            row.model(),
                            row.version())
                    + "\n");
            if (row.row() > CALIBRATION) {
                scores = scores.plus(anomaly, row.alarm());
            }
        }
        if (undecided > 0) {
            System.err.printf("%s: the gateway refused %d rows; they count as no alarm%n", name, undecided);
        }
        return scores;
    }

    private static String quoted(String text) {
        return text.matches("(?s).*[\",\r\n].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
