// SPDX-License-Identifier: Apache-2.0
package io.penstock.torture;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * What a process holds, right after a full collection that it was told to make.
 *
 * @param at how many swaps, or seconds, had gone by
 * @param megabytes resident, of 2^20 bytes
 * @param threads of the kernel's count
 * @param loaders class loaders; empty where the machine has no {@code jcmd}
 */
record Footprint(double at, double megabytes, long threads, OptionalLong loaders) {

    private static final double KIB = 1024;
    private static final Pattern LOADER = Pattern.compile("^0x\\p{XDigit}+ ");
    private static final String ACCESSOR =
            "DelegatingClassLoader"; // the JVM's own, one for each method often reflected
    private static final long LIMIT_SECONDS = 60;

    static Footprint of(long pid, double at) throws IOException, InterruptedException {
        jcmd(pid, "GC.run");
        long stand = jcmd(pid, "VM.classloader_stats").stream()
                .filter(line -> LOADER.matcher(line).find() && !line.contains(ACCESSOR))
                .count();
        OptionalLong loaders = stand == 0 ? OptionalLong.empty() : OptionalLong.of(stand);
        List<String> status = Files.readAllLines(Path.of("/proc", Long.toString(pid), "status"));
        return new Footprint(at, number(status, "VmRSS:") / KIB, (long) number(status, "Threads:"), loaders);
    }

    @Override
    public String toString() {
        return String.format(
                "%.0f MB, %d threads, %s class loaders",
                megabytes, threads, loaders.isPresent() ? Long.toString(loaders.getAsLong()) : "?");
    }

    private static double number(List<String> status, String field) throws IOException {
        return status.stream()
                .filter(line -> line.startsWith(field))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")))
                .findFirst()
                .orElseThrow(() -> new IOException("the kernel tells no " + field));
    }

    private static List<String> jcmd(long pid, String command) throws IOException, InterruptedException {
        Path program = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        if (!Files.isExecutable(program)) {
            return List.of();
        }
        Process process = new ProcessBuilder(program.toString(), Long.toString(pid), command)
                .redirectErrorStream(true)
                .start();
        try (var lines = process.inputReader()) {
            List<String> said = lines.lines().toList();
            process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS);
            return said;
        }
    }
}
