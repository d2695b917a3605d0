// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.apps.command;

import io.penstock.cloud.request.Names;
import io.penstock.cloud.request.Refusal;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/** Runs commands. A program that takes too long is ended with all that it started. */
final class Run {

    private static final int MOST = 64 << 10; // of each stream: the answer must fit into a message
    private static final long LAST_WORDS_MS = 500;
    private static final int KILLED = 137; // 128 + SIGKILL, as a shell has it

    /** @param timedOut whether it was ended */
    record Outcome(String output, String errors, int exitCode, boolean timedOut) {}

    private Run() {}

    static Outcome of(Command command) throws Refusal {
        Process process = start(command);
        var output = new Output(process.getInputStream(), MOST);
        var errors = new Output(process.getErrorStream(), MOST);
        Thread first = drained(output, "command-output");
        Thread second = drained(errors, "command-errors");
        drained(() -> feed(process, command.input()), "command-input");
        if (command.async()) {
            process.onExit()
                    .orTimeout(command.timeout().toMillis(), TimeUnit.MILLISECONDS)
                    .whenComplete((ended, late) -> end(process));
            return new Outcome("", "", 0, false);
        }
        try {
            boolean inTime = process.waitFor(command.timeout().toMillis(), TimeUnit.MILLISECONDS);
            end(process);
            first.join(LAST_WORDS_MS); // what a grandchild holds open does not hold the answer
            second.join(LAST_WORDS_MS);
            return new Outcome(output.text(), errors.text(), inTime ? process.exitValue() : KILLED, !inTime);
        } catch (InterruptedException e) {
            end(process);
            Thread.currentThread().interrupt();
            throw Refusal.failed("command.interrupted", "The gateway is stopping. Ask again later.");
        }
    }

    private static Process start(Command command) throws Refusal {
        var builder =
                new ProcessBuilder(command.line()).directory(command.folder().toFile());
        String path = builder.environment().getOrDefault("PATH", "/usr/bin:/bin");
        builder.environment().clear(); // the gateway's own holds what is nobody's affair
        builder.environment().put("PATH", path);
        builder.environment().putAll(command.environment());
        try {
            return builder.start();
        } catch (IOException e) {
            throw Refusal.failed(
                    "command.not_started",
                    Names.shown(command.line().get(0)) + " cannot be started: " + e.getMessage() + ".");
        }
    }

    private static void feed(Process process, String input) {
        try (OutputStream to = process.getOutputStream()) {
            to.write(input.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            return; // it does not read all that it is given, as it may
        }
    }

    private static Thread drained(Runnable work, String name) {
        var thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    /** By its handle: Process.destroy closes the streams, and what was written and not read yet would be lost. */
    private static void end(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.toHandle().destroyForcibly();
    }
}
