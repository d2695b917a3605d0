// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.api;

import static java.util.concurrent.TimeUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A bundle that was compiled against Kura's own API must link against ours, and the other way round. */
class SurfaceTest {

    private static final Path CLASSES = Path.of("target/classes");

    @TempDir
    Path folder;

    @Test
    void everyTypeIsWhatKurasIs() throws Exception {
        var check = KuraFacts.file("check");
        Assumptions.assumeTrue(onPath("python3"), "skipped: no python3 to run the check with");
        var javap = Path.of(System.getProperty("java.home"), "bin").toString();
        var run = new ProcessBuilder("python3", check.toString(), jar().toString()).redirectErrorStream(true);
        run.environment().merge("PATH", javap, (path, bin) -> bin + File.pathSeparator + path);
        var process = run.start();
        var said = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor(2, MINUTES)).isTrue();
        assertThat(said).endsWith("differences 0\n");
        assertThat(process.exitValue()).isZero();
    }

    private static boolean onPath(String program) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(bin -> Files.isExecutable(Path.of(bin, program)));
    }

    /** The bundle as it will be packed after the tests. */
    private Path jar() throws IOException {
        var jar = folder.resolve("api.jar");
        try (var out = new JarOutputStream(Files.newOutputStream(jar));
                var files = Files.walk(CLASSES)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                out.putNextEntry(new ZipEntry(CLASSES.relativize(file).toString()));
                Files.copy(file, out);
            }
        }
        return jar;
    }
}
