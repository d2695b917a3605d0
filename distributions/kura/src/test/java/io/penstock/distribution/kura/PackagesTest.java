// SPDX-License-Identifier: Apache-2.0
package io.penstock.distribution.kura;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarInputStream;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** The form of the packages: OSGi Compendium 7, 114.3. */
class PackagesTest {

    private static final Pattern MODULE = Pattern.compile("<module>(.+)</module>");
    private static final Pattern STAMPED = Pattern.compile(".*\\.SNAPSHOT-[0-9a-f]{8}");

    @Test
    void everyBundleOfTheHouseIsPackedOrNamedAsNotForKura() throws IOException {
        var listed = new HashSet<String>();
        for (String line : Files.readAllLines(Path.of("packages.list"))) {
            if (!line.isBlank() && !line.startsWith("#")) {
                listed.add(line.strip().split("\\s+")[1]);
            }
        }
        var modules = new ArrayList<String>();
        var match = MODULE.matcher(Files.readString(Path.of("../../bundles/pom.xml")));
        while (match.find()) {
            modules.add("io.penstock." + match.group(1).replace('/', '.'));
        }
        assertThat(modules).isNotEmpty().allMatch(listed::contains);
    }

    @Test
    void theManifestComesFirstAndNamesEachBundleInOrderAsItCallsItself() throws IOException {
        for (Path dp : Build.deploymentPackages()) {
            try (var zip = new ZipInputStream(Files.newInputStream(dp))) {
                assertThat(zip.getNextEntry().getName()).as("first in %s", dp).isEqualTo("META-INF/MANIFEST.MF");
                byte[] text = zip.readAllBytes();
                Map<String, Attributes> sections = new Manifest(new ByteArrayInputStream(text)).getEntries();
                var order = new ArrayList<String>();
                for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    order.add(entry.getName());
                    Attributes bundle = main(zip.readAllBytes());
                    Attributes section = sections.get(entry.getName());
                    assertThat(section.getValue("Bundle-SymbolicName"))
                            .isEqualTo(bundle.getValue("Bundle-SymbolicName").split(";")[0]);
                    assertThat(section.getValue("Bundle-Version")).isEqualTo(bundle.getValue("Bundle-Version"));
                }
                assertThat(order).isNotEmpty().isEqualTo(names(text));
            }
        }
    }

    @Test
    void noTwoPackagesShareABundle() throws IOException {
        var owners = new HashMap<String, Path>();
        for (Path folder : Build.packages()) {
            try (var jars = Files.list(folder)) {
                for (Path jar : jars.toList()) {
                    assertThat(owners.put(Jar.read(jar).name(), folder))
                            .as("%s in %s", jar.getFileName(), folder)
                            .isNull();
                }
            }
        }
        assertThat(owners).hasSizeGreaterThan(Build.packages().size());
    }

    /** Felix's deployment admin replaces a bundle only if its version changed. */
    @Test
    void aSnapshotsVersionTellsItsContent() throws IOException {
        var versions = new HashMap<String, String>();
        for (Path folder : Build.packages()) {
            try (var jars = Files.list(folder)) {
                for (Path jar : jars.toList()) {
                    String version = Jar.read(jar).headers().get("Bundle-Version");
                    if (version.contains("SNAPSHOT")) {
                        assertThat(version).matches(STAMPED);
                        assertThat(versions.put(version, jar.toString())).isNull();
                    }
                }
            }
        }
        assertThat(versions).isNotEmpty();
    }

    @Test
    void neitherHostServicesNorKurasApiArePacked() throws IOException {
        var hosts = Set.of("api", "asset", "configuration", "security", "system", "wire");
        for (Path folder : Build.packages()) {
            try (var jars = Files.list(folder)) {
                for (Path jar : jars.toList()) {
                    assertThat(hosts).doesNotContain(Jar.read(jar).name().replace("io.penstock.kura.", ""));
                }
            }
        }
    }

    private static Attributes main(byte[] jar) throws IOException {
        try (var in = new JarInputStream(new ByteArrayInputStream(jar))) {
            return in.getManifest().getMainAttributes();
        }
    }

    private static List<String> names(byte[] manifest) {
        var names = new ArrayList<String>();
        String unfolded = new String(manifest, StandardCharsets.UTF_8).replace("\r\n ", "");
        for (String line : unfolded.split("\r\n")) {
            if (line.startsWith("Name: ")) {
                names.add(line.substring("Name: ".length()));
            }
        }
        return names;
    }
}
