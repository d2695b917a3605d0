// SPDX-License-Identifier: Apache-2.0
package io.penstock.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A JVM with this one's options that says when it is up. What it uses is read from the kernel. */
final class Child implements AutoCloseable {

    private static final long STOP_SECONDS = 20;
    private static final double KIB = 1024;

    private final Process process;

    private Child(Process process) {
        this.process = process;
    }

    /**
     * @param classPath of the child
     * @param arguments options, main class and its arguments
     * @param up what the line begins with that it prints when it is up
     * @param log gets what it says
     * @throws BenchException {@code bench.child} where it ends before
     */
    static Child start(String classPath, List<String> arguments, String up, Path log) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option ->
                        !option.startsWith("-Dpenstock.") && !option.startsWith("-Dlogback.")) // the bench's own
                .forEach(command::add);
        command.addAll(List.of("-Xlog:cds=off", "-Xlog:cds+dynamic=off", "-cp", classPath));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        BufferedReader lines = process.inputReader(); // open as long as the child: it has little to say
        String line = lines.readLine();
        while (line != null && !line.startsWith(up)) {
            line = lines.readLine();
        }
        if (line == null) {
            throw new BenchException("bench.child", "A JVM ended before it was up. It said: " + Files.readString(log));
        }
        return new Child(process);
    }

    /** CPU time of all threads since it began, in milliseconds; the kernel counts in steps of ten. */
    double cpuMillis() {
        return process.info().totalCpuDuration().orElseThrow().toNanos() / 1e6;
    }

    /** Resident set, in MB of 2^20 bytes. */
    double residentMegabytes() throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / KIB)
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }
}
