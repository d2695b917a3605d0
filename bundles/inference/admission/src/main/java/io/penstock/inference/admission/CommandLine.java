// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.admission;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How a child is started: a small virtual machine, and on Linux in a shell that first bounds its address space, forbids
 * core dumps and lets the kernel prefer it where memory runs out.
 */
final class CommandLine {

    /** Sources: POSIX ulimit; proc(5), oom_score_adj. What a system does not have is left out without a word. */
    private static final String SHELL = "ulimit -c 0 2>/dev/null; ulimit -v %d 2>/dev/null;"
            + " { echo 1000 >/proc/self/oom_score_adj; } 2>/dev/null; exec \"$@\" 3>&1 1>&2";

    /** Megabytes of address space without model and heap: 310 on x86-64 with ONNX Runtime 1.28; the rest is for others. */
    private static final int PROCESS = 450;

    private static final Path SH = Path.of("/bin/sh");

    /** Standard output is what native code and a dying virtual machine print to: answers have a pipe of their own. */
    private static final Path ANSWERS = Path.of("/proc/self/fd");

    private final Limits limits;
    private final Payload payload;

    CommandLine(Limits limits, Payload payload) {
        this.limits = limits;
        this.payload = payload;
    }

    /**
     * @param heap megabytes
     * @param folder for what the child writes
     */
    List<String> of(int heap, Path folder) {
        var command = new ArrayList<String>();
        boolean shell = Files.isExecutable(SH) && Files.isDirectory(ANSWERS);
        if (shell) {
            long kilobytes = 1024L * (PROCESS + heap + limits.memoryMegabytes());
            command.addAll(List.of(SH.toString(), "-c", String.format(SHELL, kilobytes), "child"));
        }
        command.addAll(List.of(
                limits.java(),
                "-Xmx" + heap + "m",
                "-Xss512k",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-XX:-UsePerfData",
                "-XX:CompressedClassSpaceSize=8m", // or it reserves 1 GB of the address space
                "-XX:ReservedCodeCacheSize=16m",
                "-XX:MaxDirectMemorySize=" + (heap + limits.memoryMegabytes()) + "m",
                "-XX:+DisplayVMOutputToStderr",
                "-XX:+ErrorFileToStderr",
                "-Djava.io.tmpdir=" + folder));
        if (shell) {
            command.add("-Dpenstock.answers=" + ANSWERS.resolve("3"));
        }
        payload.natives().ifPresent(path -> command.add("-Donnxruntime.native.path=" + path));
        command.addAll(List.of("-cp", payload.classPath(), payload.main()));
        return command;
    }
}
