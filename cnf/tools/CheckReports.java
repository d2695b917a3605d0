// SPDX-License-Identifier: Apache-2.0
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Fails the build when an in-framework run wrote no report, or one with no test: a tester that does not fit its JUnit
 * runs nothing and stays green.
 */
public final class CheckReports {

    private static final Pattern TESTS = Pattern.compile("<testsuite[^>]*\\btests=\"(\\d+)\"");

    public static void main(String[] args) throws IOException {
        var folder = Path.of(args[0]);
        List<Path> reports = List.of();
        if (Files.isDirectory(folder)) {
            try (var all = Files.walk(folder)) {
                reports = all.filter(p -> p.getFileName().toString().matches("TEST-.*\\.xml"))
                        .toList();
            }
        }
        int tests = 0;
        for (Path report : reports) {
            var found = TESTS.matcher(Files.readString(report));
            while (found.find()) {
                tests += Integer.parseInt(found.group(1));
            }
        }
        if (tests == 0) {
            System.err.println("no in-framework test ran: " + reports.size() + " reports under " + folder
                    + "; look for an unresolved tester in the output above");
            System.exit(1);
        }
        System.out.println("in-framework tests: " + tests);
    }

    private CheckReports() {}
}
