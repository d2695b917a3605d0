// SPDX-License-Identifier: Apache-2.0
package io.penstock.distribution.kura;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The form of the Debian packages: deb(5), and Kura 6's folder of plugins. */
class DebTest {

    private static final String PLUGINS = "./opt/eclipse/kura/plugins/6s/";

    @Test
    void isAnArchiveOfAVersionControlAndDataInThisOrder() throws IOException {
        assertThat(members(deb("penstock-kura-0")).keySet())
                .containsExactly("debian-binary", "control.tar", "data.tar");
        assertThat(text(members(deb("penstock-kura-0")).get("debian-binary"))).isEqualTo("2.0\n");
    }

    @Test
    void dependsOnTheCoreOfKura6() throws IOException {
        String control =
                text(files(members(deb("penstock-kura-0")).get("control.tar")).get("./control"));

        assertThat(control)
                .contains("Package: penstock-kura\n", "Depends: kura-core (>= 6.0.0~), kura-core (<< 7.0.0~)\n")
                .containsPattern("Version: 0\\.1\\.0~snapshot\\.[0-9a-f]{8}\n")
                .doesNotContain("${");
    }

    @Test
    void bringsTheJarsOfEveryPackageButTheSuite() throws Exception {
        Map<String, byte[]> members = members(deb("penstock-kura-0"));
        Map<String, byte[]> data = files(members.get("data.tar"));

        var wanted = new TreeMap<String, String>();
        for (Path folder : Build.packages()) {
            if (!folder.endsWith(Build.CONFORMANCE)) {
                try (var jars = Files.list(folder)) {
                    for (Path jar : jars.toList()) {
                        wanted.put(PLUGINS + jar.getFileName(), md5(Files.readAllBytes(jar)));
                    }
                }
            }
        }
        var there = new TreeMap<String, String>();
        for (var file : data.entrySet()) {
            there.put(file.getKey(), md5(file.getValue()));
        }
        assertThat(there).isNotEmpty().isEqualTo(wanted);
        assertThat(text(files(members.get("control.tar")).get("./md5sums")))
                .isEqualTo(String.join(
                        "",
                        wanted.entrySet().stream()
                                .map(file ->
                                        file.getValue() + "  " + file.getKey().substring(2) + "\n")
                                .toList()));
    }

    @Test
    void theSuiteIsAPackageOfItsOwn() throws IOException {
        assertThat(files(members(deb("penstock-kura-conformance")).get("data.tar"))
                        .keySet())
                .singleElement()
                .asString()
                .startsWith(PLUGINS + "io.penstock.kura.conformance-");
    }

    private static byte[] deb(String prefix) throws IOException {
        try (var all = Files.newDirectoryStream(Path.of("target/kura"), prefix + "*.deb")) {
            return Files.readAllBytes(all.iterator().next());
        }
    }

    private static Map<String, byte[]> members(byte[] archive) {
        assertThat(text(slice(archive, 0, 8))).isEqualTo("!<arch>\n");
        var members = new LinkedHashMap<String, byte[]>();
        int at = 8;
        while (at < archive.length) {
            String header = text(slice(archive, at, 60));
            assertThat(header).endsWith("`\n");
            int size = Integer.parseInt(header.substring(48, 58).strip());
            members.put(header.substring(0, 16).strip(), slice(archive, at + 60, size));
            at += 60 + size + size % 2;
        }
        return members;
    }

    private static Map<String, byte[]> files(byte[] tar) {
        var files = new LinkedHashMap<String, byte[]>();
        for (int at = 0; tar[at] != 0; ) {
            byte[] header = slice(tar, at, 512);
            assertThat(sum(header)).isEqualTo(Integer.parseInt(text(slice(header, 148, 6)), 8));
            int size = Integer.parseInt(text(slice(header, 124, 11)), 8);
            if (header[156] == '0') {
                assertThat(text(slice(header, 100, 7))).isEqualTo("0000644");
                files.put(text(slice(header, 0, 100)).replace("\0", ""), slice(tar, at + 512, size));
            }
            at += 512 + (size + 511) / 512 * 512;
        }
        return files;
    }

    /** POSIX.1-1988: the sum of the header's bytes, with spaces in place of the sum. */
    private static int sum(byte[] header) {
        int sum = 8 * ' ';
        for (int i = 0; i < header.length; i++) {
            sum += i >= 148 && i < 156 ? 0 : header[i] & 0xFF;
        }
        return sum;
    }

    private static byte[] slice(byte[] bytes, int from, int length) {
        return java.util.Arrays.copyOfRange(bytes, from, from + length);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.US_ASCII);
    }

    private static String md5(byte[] content) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("MD5").digest(content));
    }
}
