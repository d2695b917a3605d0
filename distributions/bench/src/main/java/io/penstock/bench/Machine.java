// SPDX-License-Identifier: Apache-2.0
package io.penstock.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Where it was measured.
 *
 * @param processor its model and how many
 * @param system kernel and architecture
 * @param java the JVM
 * @param options of the JVM
 * @param commit of the sources, or {@code unknown}
 */
record Machine(String processor, String system, String java, String options, LocalDate date, String commit) {

    static Machine here() throws IOException, InterruptedException {
        return new Machine(
                Runtime.getRuntime().availableProcessors() + " x " + processorModel(),
                System.getProperty("os.name") + " " + System.getProperty("os.version") + " "
                        + System.getProperty("os.arch"),
                System.getProperty("java.vm.name") + " " + System.getProperty("java.runtime.version"),
                ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                        .filter(option -> option.startsWith("-X"))
                        .collect(Collectors.joining(" ")),
                LocalDate.now(),
                revision());
    }

    String summary() {
        return processor + ", " + system + ", " + java + " " + options + ", commit " + commit;
    }

    /** As items of a list. */
    String list() {
        return "- Machine: " + processor + ", " + system + "\n- JVM: " + java + ", `" + options + "`\n- Date: " + date
                + "\n- Commit: " + commit + "\n";
    }

    private static String processorModel() throws IOException {
        Path info = Path.of("/proc/cpuinfo");
        if (!Files.isReadable(info)) {
            return "processor of an unknown model";
        }
        return Files.readAllLines(info).stream()
                .filter(line -> line.startsWith("model name"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse("processor of an unknown model");
    }

    private static String revision() throws InterruptedException {
        try {
            Process git = new ProcessBuilder(List.of("git", "rev-parse", "--short=12", "HEAD"))
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String said = new String(git.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
            return git.waitFor() == 0 && !said.isEmpty() ? said : "unknown";
        } catch (IOException noGit) {
            return "unknown";
        }
    }
}
