// SPDX-License-Identifier: Apache-2.0
package io.penstock.distribution.kura;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** What the build has made by the time the tests run, and JVMs that run it. */
final class Build {

    static final String BASE = "penstock-base";
    static final String CONFORMANCE = "penstock-conformance";

    private static final Path TARGET = Path.of("target");
    private static final long MINUTES = 4;

    /** A dependency of this module, by artifact. */
    static Path jar(String artifact) throws IOException {
        Path jar = jars().get(artifact);
        if (jar == null) {
            throw new IOException(artifact + " is no dependency of this module");
        }
        return jar;
    }

    /** A jar as Kura 5.6 has it, older than the platform's. */
    static Path kura(String artifact) {
        return TARGET.resolve("kura-5.6/" + artifact + ".jar");
    }

    /** The folders of bundles, one a package: the base first, the suite last, the others between. */
    static List<Path> packages() throws IOException {
        return ordered(TARGET.resolve("kura/bundles"));
    }

    /** The deployment packages in the same order. */
    static List<Path> deploymentPackages() throws IOException {
        return ordered(TARGET.resolve("kura/dp"));
    }

    /** Runs a program of the tests with a framework, and gives what it printed. */
    static List<String> run(Path framework, Class<?> program, Path folder, List<String> arguments)
            throws IOException, InterruptedException {
        var command = new ArrayList<String>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx192m",
                "-Djava.io.tmpdir=" + Files.createDirectories(folder.resolve("tmp")),
                "-cp",
                TARGET.resolve("test-classes").toAbsolutePath() + ":" + framework.toAbsolutePath(),
                program.getName(),
                folder.toString()));
        command.addAll(arguments);
        Path out = folder.resolve("out.txt");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        boolean ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
        if (!ended) {
            process.destroyForcibly().waitFor();
        }
        List<String> lines = Files.readAllLines(out);
        if (!ended || process.exitValue() != 0) {
            throw new IOException(program.getSimpleName() + " failed:\n" + String.join("\n", lines));
        }
        return lines;
    }

    private static List<Path> ordered(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(Path::toAbsolutePath)
                    .sorted((a, b) -> rank(a).compareTo(rank(b)))
                    .toList();
        }
    }

    private static String rank(Path path) {
        String name = path.getFileName().toString();
        int group = name.startsWith(BASE) ? 0 : name.startsWith(CONFORMANCE) ? 2 : 1;
        return group + name;
    }

    private static Map<String, Path> jars() throws IOException {
        var jars = new HashMap<String, Path>();
        for (String line : Files.readAllLines(TARGET.resolve("jars.txt"))) {
            String[] parts = line.strip().replaceAll("\u001B\\[[;\\d]*m", "").split(":");
            if (parts.length >= 6 && parts[2].equals("jar")) {
                jars.put(parts[1], Path.of(parts[parts.length - 1].split(" -- ")[0].strip()));
            }
        }
        return jars;
    }

    private Build() {}
}
