// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.penstock.deploy.api.DeployException;
import io.penstock.deploy.api.Unit;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class UnitReaderTest {

    @TempDir
    Path folder;

    private final UnitReader reader = new UnitReader(new Limits(4 << 20, 6 << 20, 50, 200));

    @Test
    void aBundleIsAUnitByItself() throws IOException {
        Unit unit = read("x.jar", Jars.bundle("io.x", "1.2"));
        assertThat(unit.kind()).isEqualTo(Unit.Kind.BUNDLE);
        assertThat(unit.name() + " " + unit.version()).isEqualTo("io.x 1.2.0");
        Unit.Item item = unit.items().get(0);
        assertThat(item.role()).isEqualTo(Unit.Role.CODE);
        assertThat(item.file()).hasBinaryContent(Jars.bundle("io.x", "1.2"));
        assertThat(item.sha256()).hasSize(64);
        assertThat(item.size()).isEqualTo(Files.size(item.file()));
        assertThat(unit.manifest()).isEmpty();
    }

    @Test
    void whatLiesBesideItIsItsManifestAndSignature() throws IOException {
        Files.writeString(folder.resolve("x.jar.set.json"), "manifest");
        Files.writeString(folder.resolve("x.jar.set.sig"), "signature");
        Unit unit = read("x.jar", Jars.bundle("io.x", "1.2"));
        assertThat(unit.manifest().orElseThrow()).asString().isEqualTo("manifest");
        assertThat(unit.signature().orElseThrow()).asString().isEqualTo("signature");
    }

    @Test
    void whatIsRefusedIsCalledAsWhoHandedItInCallsIt() throws IOException {
        byte[] good = Jars.bundle("io.x", "1.2");
        for (byte[] bad : List.of(new byte[0], Arrays.copyOf(good, good.length - 30), Jars.bundle("io.x", "one"))) {
            Path kept = file("7.unit", bad);
            assertThatThrownBy(() -> reader.read(kept, "window.jar", folder.resolve("unpacked")))
                    .hasMessageStartingWith("window.jar ");
        }
    }

    @Test
    void aSetWithoutABundleIsNone() throws IOException {
        byte[] empty = new Jars()
                .text("set.json", "{\"name\":\"line\",\"version\":\"2\"}")
                .text("set.sig", "signature")
                .bytes();
        assertThatThrownBy(() -> read("s.zip", empty))
                .isInstanceOfSatisfying(
                        DeployException.class, e -> assertThat(e.reason()).isEqualTo("format.empty"));
    }

    @Test
    void aModelHasNoClass() throws IOException {
        assertThat(read("m.jar", Jars.model("m", "1")).items().get(0).role()).isEqualTo(Unit.Role.MODEL);
    }

    @Test
    void aDeploymentPackageKeepsTheOrderOfItsEntries() throws IOException {
        Unit unit = read(
                "p.dp",
                new Jars()
                        .text("META-INF/MANIFEST.MF", Jars.packageManifest(Map.of("b.jar", "b", "a.jar", "a")))
                        .entry("b.jar", Jars.bundle("b", "1.0.0"))
                        .entry("a.jar", Jars.bundle("a", "1.0.0"))
                        .bytes());
        assertThat(unit.kind()).isEqualTo(Unit.Kind.DEPLOYMENT_PACKAGE);
        assertThat(unit.name() + " " + unit.version()).isEqualTo("pkg 1.2.0");
        assertThat(unit.items()).extracting(Unit.Item::symbolicName).containsExactly("b", "a");
    }

    @Test
    void aSetHasItsManifestFirst() throws IOException {
        Unit unit = read(
                "s.zip",
                new Jars()
                        .text("set.json", "{\"name\":\"line\",\"version\":\"2\"}")
                        .text("set.sig", "signature")
                        .entry("a.jar", Jars.bundle("a", "1"))
                        .bytes());
        assertThat(unit.kind()).isEqualTo(Unit.Kind.SET);
        assertThat(unit.name() + " " + unit.version()).isEqualTo("line 2.0.0");
        assertThat(unit.signature()).isPresent();
        assertThat(unit.items()).hasSize(1);
    }

    @Test
    void whatIsWrittenIsReadAndIsTheSameEachTime() throws IOException {
        Path a = file("a.jar", Jars.bundle("a", "1.0.0"));
        Path b = file("b.jar", Jars.bundle("b.with.a.name.that.is.longer.than.a.line.of.a.manifest.may.ever.be", "2"));
        byte[] first = written(List.of(b, a));
        assertThat(written(List.of(b, a))).isEqualTo(first);
        Unit unit = read("p.dp", first);
        assertThat(unit.items()).extracting(Unit.Item::version).containsExactly("2.0.0", "1.0.0");
        assertThatThrownBy(() -> written(List.of(a, a))).hasMessageContaining("twice");
    }

    private byte[] written(List<Path> bundles) throws IOException {
        var out = new ByteArrayOutputStream();
        new PackageWriter(Limits.USUAL).write(out, "pkg", "1", bundles);
        return out.toByteArray();
    }

    static List<Arguments> hostile() throws IOException {
        byte[] good = Jars.bundle("io.x", "1.0.0");
        String one = Jars.packageManifest(Map.of("a.jar", "a"));
        byte[] a = Jars.bundle("a", "1.0.0");
        Map<String, byte[]> cases = new TreeMap<>();
        cases.put("format.not_an_archive nothing", new byte[0]);
        cases.put("format.not_an_archive text", "hello".getBytes(StandardCharsets.UTF_8));
        cases.put("format.end truncated", Arrays.copyOf(good, good.length - 40));
        cases.put("format.end appended", Arrays.copyOf(good, good.length + 1));
        cases.put("format.broken prepended", prepended(good));
        cases.put("format.two_directories renamed in the directory", renamed(good, "a/A.class", "a/B.class", false));
        cases.put("format.two_directories renamed before the content", renamed(good, "a/A.class", "a/B.class", true));
        cases.put("format.symbolic_link", linked(good));
        cases.put("format.traversal", with("../evil"));
        cases.put("format.traversal backslash", with("a\\..\\..\\evil"));
        cases.put("format.absolute_name", with("/etc/passwd"));
        cases.put("format.absolute_name drive", with("C:/evil"));
        cases.put("format.entry_name", with("a\nb"));
        cases.put("format.duplicate_entry by case", with("A/a.CLASS"));
        cases.put(
                "format.bomb",
                new Jars()
                        .text("META-INF/MANIFEST.MF", Jars.manifest("x", "1"))
                        .entry("b", new byte[3 << 20])
                        .bytes());
        cases.put("format.too_large", large());
        cases.put("format.too_many_entries", many());
        cases.put(
                "format.not_a_bundle",
                new Jars()
                        .text("META-INF/MANIFEST.MF", "Manifest-Version: 1.0\n")
                        .bytes());
        cases.put("format.not_a_bundle no manifest", new Jars().text("a", "b").bytes());
        cases.put("format.version", Jars.bundle("io.x", "one"));
        cases.put(
                "format.manifest",
                new Jars().text("META-INF/MANIFEST.MF", "no colon\n\n").bytes());
        cases.put(
                "format.manifest_not_first",
                new Jars().entry("a.jar", a).text("META-INF/MANIFEST.MF", one).bytes());
        cases.put(
                "format.missing_entry",
                new Jars().text("META-INF/MANIFEST.MF", one).bytes());
        cases.put(
                "format.added_entry",
                new Jars()
                        .text("META-INF/MANIFEST.MF", one)
                        .entry("a.jar", a)
                        .entry("b.jar", good)
                        .bytes());
        cases.put(
                "format.other_bundle",
                new Jars()
                        .text("META-INF/MANIFEST.MF", one)
                        .entry("a.jar", good)
                        .bytes());
        cases.put(
                "format.duplicate_bundle",
                new Jars()
                        .text("META-INF/MANIFEST.MF", Jars.packageManifest(Map.of("a.jar", "a", "b.jar", "a")))
                        .entry("a.jar", a)
                        .entry("b.jar", a)
                        .bytes());
        cases.put(
                "format.fix_pack",
                new Jars()
                        .text(
                                "META-INF/MANIFEST.MF",
                                one.replace(
                                        "DeploymentPackage-Version",
                                        "DeploymentPackage-FixPack: 1\nDeploymentPackage-Version"))
                        .entry("a.jar", a)
                        .bytes());
        cases.put(
                "format.resource_processor",
                new Jars()
                        .text(
                                "META-INF/MANIFEST.MF",
                                one.replace("Bundle-Version", "DeploymentPackage-Customizer: true\nBundle-Version"))
                        .entry("a.jar", a)
                        .bytes());
        cases.put(
                "format.set no name",
                new Jars().text("set.json", "{\"version\":\"1\"}").bytes());
        cases.put("format.set no json", new Jars().text("set.json", "nonsense").bytes());
        return cases.entrySet().stream()
                .map(each -> Arguments.of(each.getKey(), each.getValue()))
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    void refusesWithItsReasonAndWritesNowhereElse(String name, byte[] content) throws IOException {
        Path file = file("hostile.jar", content);
        assertThatThrownBy(() -> reader.read(file, folder.resolve("into")))
                .isInstanceOfSatisfying(DeployException.class, e -> {
                    assertThat(e.reason()).isEqualTo(name.split(" ")[0]);
                    assertThat(e.getMessage()).hasSizeGreaterThan(20);
                });
        try (var all = Files.list(folder)) {
            assertThat(all.map(each -> each.getFileName().toString())).isSubsetOf("hostile.jar", "into");
        }
    }

    private Unit read(String name, byte[] content) throws IOException {
        return reader.read(file(name, content), folder.resolve("into"));
    }

    private Path file(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    private static byte[] with(String entry) throws IOException {
        return new Jars()
                .text("META-INF/MANIFEST.MF", Jars.manifest("io.x", "1"))
                .text("a/A.class", "")
                .text(entry, "evil")
                .bytes();
    }

    private static byte[] large() throws IOException {
        byte[] noise = new byte[5 << 20];
        new java.util.Random(1).nextBytes(noise);
        return new Jars()
                .text("META-INF/MANIFEST.MF", Jars.manifest("x", "1"))
                .entry("b", noise)
                .bytes();
    }

    private static byte[] many() throws IOException {
        Jars jars = new Jars().text("META-INF/MANIFEST.MF", Jars.manifest("x", "1"));
        for (int i = 0; i < 60; i++) {
            jars.text("f" + i, "");
        }
        return jars.bytes();
    }

    private static byte[] prepended(byte[] good) {
        byte[] more = new byte[good.length + 10];
        System.arraycopy(good, 0, more, 0, 10);
        System.arraycopy(good, 0, more, 10, good.length);
        return more;
    }

    private static byte[] renamed(byte[] jar, String from, String to, boolean local) {
        String text = new String(jar, StandardCharsets.ISO_8859_1);
        int at = local ? text.indexOf(from) : text.lastIndexOf(from);
        byte[] other = jar.clone();
        System.arraycopy(to.getBytes(StandardCharsets.ISO_8859_1), 0, other, at, to.length());
        return other;
    }

    /** The last entry made a link: made by Unix, mode S_IFLNK. */
    private static byte[] linked(byte[] jar) {
        byte[] other = jar.clone();
        int at = new String(jar, StandardCharsets.ISO_8859_1).lastIndexOf("PK\u0001\u0002");
        other[at + 5] = 3;
        System.arraycopy(HexFormat.of().parseHex("0000ffa1"), 0, other, at + 38, 4);
        return other;
    }
}
