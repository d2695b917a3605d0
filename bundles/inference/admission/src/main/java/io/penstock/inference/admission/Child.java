// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.admission;

import io.penstock.inference.admission.child.Wire;
import io.penstock.inference.api.InferenceException;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * A process that opens models. It ends when it is closed, when its deadline is over, and when this process ends, however
 * that comes about: its input is closed then. Belongs to one thread, but for
 * {@link #end}.
 */
final class Child implements AutoCloseable {

    private static final Set<String> KEPT = Set.of("PATH", "LD_LIBRARY_PATH", "LANG");
    private static final long LONGEST_ANSWER = 512L << 20;
    private static final int SIGNAL = 128;
    private static final int KILLED = SIGNAL + 9;

    private final Process process;
    private final Limits limits;
    private final Runnable afterwards;
    private final Words words;
    private final DataInputStream in;
    private final OutputStream out;
    private final ScheduledThreadPoolExecutor clock;
    private volatile boolean late;

    private Child(Process process, Limits limits, Runnable afterwards) {
        this.process = process;
        this.limits = limits;
        this.afterwards = afterwards;
        this.words = new Words(process.getErrorStream());
        this.in = new DataInputStream(new BufferedInputStream(process.getInputStream()));
        this.out = process.getOutputStream();
        this.clock = new ScheduledThreadPoolExecutor(1, work -> {
            var thread = new Thread(work, "penstock-admission-clock");
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Starts one.
     *
     * @param folder it runs in
     * @param afterwards what is done when it has ended
     * @throws InferenceException {@code admission.no_child} or {@code inference.no_native}
     */
    static Child start(List<String> command, Limits limits, Path folder, Runnable afterwards)
            throws InferenceException {
        var builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().keySet().retainAll(KEPT); // JAVA_TOOL_OPTIONS and the like are not for it
        builder.environment().put("MALLOC_ARENA_MAX", "1"); // an arena reserves 64 MB of address space for a thread
        builder.environment().put("ORT_DISABLE_TELEMETRY", "1");
        Child child;
        try {
            child = new Child(builder.start(), limits, afterwards);
        } catch (IOException e) {
            throw Refusal.noChild(String.valueOf(e.getMessage()));
        }
        try {
            child.greeting();
            return child;
        } catch (InferenceException e) {
            child.close();
            throw e;
        }
    }

    /**
     * Asks one question.
     *
     * @throws InferenceException with the reason where there is no answer; the child is of no use any more then
     */
    byte[] ask(byte[] question) throws InferenceException {
        ScheduledFuture<?> end = deadline();
        try {
            Wire.write(out, question);
            return answer();
        } catch (IOException e) { // the pipe is broken: it is gone, and how it went says why
            throw death();
        } finally {
            end.cancel(false);
        }
    }

    /** Whether it can be asked again. */
    boolean alive() {
        return process.isAlive();
    }

    /** Ends it while it is asked, which then fails as if it were killed from outside. From any thread. */
    void end() {
        process.destroyForcibly();
    }

    @Override
    public void close() {
        clock.shutdownNow();
        process.destroyForcibly();
        ended();
        afterwards.run();
    }

    /** The first frame: before it, nothing of a model was seen, and what goes wrong is no model's fault. */
    private void greeting() throws InferenceException {
        ScheduledFuture<?> end = deadline();
        try {
            byte[] hello = Wire.read(in, LONGEST_ANSWER).orElseThrow(EOFException::new);
            if (hello[0] == Wire.NO_NATIVE) {
                throw Refusal.noNative(Answer.text(hello));
            }
        } catch (IOException e) {
            process.destroyForcibly();
            int code = ended();
            throw Refusal.noChild("java ended with code " + code + " before it had begun (" + words.cause() + ")");
        } finally {
            end.cancel(false);
        }
    }

    private byte[] answer() throws InferenceException {
        try {
            return Wire.read(in, LONGEST_ANSWER).orElseThrow(EOFException::new);
        } catch (Wire.NoFrameException e) {
            process.destroyForcibly();
            throw Refusal.garbage();
        } catch (IOException e) {
            throw death();
        }
    }

    /** Why it ended. */
    private InferenceException death() {
        int code = ended();
        String said = words.cause();
        if (late) {
            return Refusal.deadline(limits.deadline());
        }
        if (words.memory()) {
            return Refusal.memory(limits.memoryMegabytes(), said);
        }
        if (code == KILLED) {
            return Refusal.killed();
        }
        return code > SIGNAL ? Refusal.crashed(code - SIGNAL, said) : Refusal.silent(code, said);
    }

    private ScheduledFuture<?> deadline() {
        return clock.schedule(
                () -> {
                    late = true;
                    process.destroyForcibly();
                },
                limits.deadline().toMillis(),
                TimeUnit.MILLISECONDS);
    }

    /** Waits for its end, which is near, and returns its code; 128 and a signal's number where one ended it. */
    private int ended() {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    int code = process.waitFor();
                    words.join();
                    return code;
                } catch (InterruptedException e) { // the gateway stops: all the more must the child end
                    interrupted = true;
                    process.destroyForcibly();
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
