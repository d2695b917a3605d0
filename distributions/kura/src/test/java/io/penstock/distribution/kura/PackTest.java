// SPDX-License-Identifier: Apache-2.0
package io.penstock.distribution.kura;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TimeZone;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tool, run on bundles made for it. */
class PackTest {

    private static final Path TOOL = Path.of("../../cnf/tools/Pack.java");

    @TempDir
    static Path classes;

    private static Class<?> tool;

    @TempDir
    Path folder;

    @BeforeAll
    static void compile() throws IOException, ReflectiveOperationException {
        int code =
                ToolProvider.getSystemJavaCompiler().run(null, null, null, "-d", classes.toString(), TOOL.toString());
        assertThat(code).as("javac").isZero();
        tool = new URLClassLoader(new URL[] {classes.toUri().toURL()}).loadClass("Pack");
    }

    @BeforeEach
    void twoPackages() throws IOException {
        Files.writeString(folder.resolve("list"), "one alpha\none beta\n- gamma\n");
        jars("alpha", "beta");
        bundle("alpha", "1.0.0.SNAPSHOT", "a", "x");
        bundle("beta", "1.0.0.SNAPSHOT", "b", "x");
    }

    @Test
    void packsTheSameBundlesIntoTheSameBytesInAnyTimeZone() throws Exception {
        assertThat(pack("UTC")).isEmpty();
        byte[] first = Files.readAllBytes(folder.resolve("out/dp/one-1.dp"));
        pack("Asia/Tokyo");

        assertThat(Files.readAllBytes(folder.resolve("out/dp/one-1.dp"))).isEqualTo(first);
    }

    @Test
    void givesAChangedSnapshotAnotherVersionAndLeavesItsNeighbourAlone() throws Exception {
        pack("UTC");
        List<String> before = packed();
        bundle("beta", "1.0.0.SNAPSHOT", "b", "y");
        pack("UTC");

        assertThat(packed().get(0)).isEqualTo(before.get(0)).startsWith("alpha-1.0.0.SNAPSHOT-");
        assertThat(packed().get(1)).isNotEqualTo(before.get(1)).startsWith("beta-1.0.0.SNAPSHOT-");
    }

    @Test
    void packsAReleaseByteForByte() throws Exception {
        Path release = bundle("alpha", "1.0.0", "a", "x");
        pack("UTC");

        assertThat(Files.readAllBytes(folder.resolve("out/bundles/one/alpha-1.0.0.jar")))
                .isEqualTo(Files.readAllBytes(release));
    }

    @Test
    void refusesASignedSnapshotWhoseSignatureItWouldBreak() throws Exception {
        bundle("beta", "1.0.0.SNAPSHOT", "META-INF/OURS.SF", "x");

        assertThat(pack("UTC")).contains("a snapshot is not signed");
    }

    @Test
    void refusesABundleThatIsInTwoPackages() throws Exception {
        Files.writeString(folder.resolve("list"), "one alpha\ntwo alpha\n");

        assertThat(pack("UTC")).contains("alpha is in one already");
    }

    @Test
    void refusesAListThatNamesWhatTheModuleDoesNotHave() throws Exception {
        Files.writeString(folder.resolve("list"), "one gamma\n");

        assertThat(pack("UTC")).contains("gamma, which is no dependency of this module");
    }

    /** Runs the tool; gives why it refused, or nothing. */
    private String pack(String zone) throws ReflectiveOperationException {
        TimeZone before = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        try {
            String[] arguments = {
                folder.resolve("list").toString(),
                folder.resolve("jars.txt").toString(),
                "1",
                "2026-01-01T00:00:00Z",
                folder.resolve("out").toString()
            };
            tool.getMethod("main", String[].class).invoke(null, (Object) arguments);
            return "";
        } catch (InvocationTargetException e) {
            return e.getCause().getMessage();
        } finally {
            TimeZone.setDefault(before);
        }
    }

    private List<String> packed() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("out/bundles/one"))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private void jars(String... names) throws IOException {
        var lines = new StringBuilder("The following files have been resolved:\n");
        for (String name : names) {
            lines.append("   group:").append(name).append(":jar:1:compile:");
            lines.append(folder.resolve(name + ".jar")).append('\n');
        }
        Files.writeString(folder.resolve("jars.txt"), lines);
    }

    private Path bundle(String name, String version, String file, String content) throws IOException {
        var manifest = new Manifest();
        var main = manifest.getMainAttributes();
        main.putValue("Manifest-Version", "1.0");
        main.putValue("Bundle-SymbolicName", name);
        main.putValue("Bundle-Version", version);
        Path path = folder.resolve(name + ".jar");
        try (var jar = new JarOutputStream(Files.newOutputStream(path))) {
            var first = new ZipEntry("META-INF/MANIFEST.MF");
            first.setTime(0);
            jar.putNextEntry(first);
            manifest.write(jar);
            var second = new ZipEntry(file);
            second.setTime(0);
            jar.putNextEntry(second);
            jar.write(content.getBytes());
        }
        return path;
    }
}
