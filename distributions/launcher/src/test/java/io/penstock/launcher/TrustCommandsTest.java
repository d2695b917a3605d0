// SPDX-License-Identifier: Apache-2.0
package io.penstock.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README tells one to type, in that order. */
class TrustCommandsTest {

    @TempDir
    private Path folder;

    private String said;

    private int run(String... args) {
        var out = new ByteArrayOutputStream();
        var err = new StringWriter();
        PrintStream before = System.out;
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        try {
            int code = Main.commandLine()
                    .setErr(new PrintWriter(err, true))
                    .execute(concat(args, "--data", folder.resolve("data").toString()));
            said = out.toString(StandardCharsets.UTF_8) + err;
            return code;
        } finally {
            System.setOut(before);
        }
    }

    private static String[] concat(String[] some, String... more) {
        var all = new String[some.length + more.length];
        System.arraycopy(some, 0, all, 0, some.length);
        System.arraycopy(more, 0, all, some.length, more.length);
        return all;
    }

    private String jar(String file, String version) throws Exception {
        var manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.putValue("Manifest-Version", "1.0");
        main.putValue("Bundle-SymbolicName", "a.b;singleton:=true");
        main.putValue("Bundle-Version", version);
        Path jar = folder.resolve(file);
        new JarOutputStream(Files.newOutputStream(jar), manifest).close();
        return jar.toString();
    }

    @Test
    void keysSignVerifyAndAnchorWorkTogether() throws Exception {
        String keys = folder.resolve("keys").toString();
        String jar = jar("x.jar", "1.0");

        assertThat(run("keys", "--out", keys, "--roles", "code")).as(said).isZero();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("keys/password"))))
                .isEqualTo("rw-------");
        assertThat(run("keys", "--out", keys)).isEqualTo(1);
        assertThat(said).contains("[keys.exist]");

        assertThat(run("verify", jar)).isZero();
        assertThat(said).contains("anybody's code", "not trusted");
        assertThat(run("anchor", "add", keys + "/anchor.pem")).as(said).isZero();
        assertThat(run("verify", jar)).isEqualTo(1);
        assertThat(said).contains("FAIL  trust.unsigned", "refused");

        assertThat(run("sign", jar, "--key", keys + "/signing.p12", "--expires", "12h"))
                .as(said)
                .isZero();
        assertThat(run("verify", jar)).as(said).isZero();
        assertThat(said).contains("pass  signature", "trusted: CN=Penstock development signer");

        jar("x.jar", "1.1");
        assertThat(run("verify", jar)).isEqualTo(1);
        assertThat(said).contains("FAIL  trust.mixed_set");

        assertThat(run("anchor", "list")).isZero();
        assertThat(said).contains("anchor.pem  CN=Penstock development anchor");
        assertThat(run("anchor", "remove", "--all")).isZero();
        assertThat(run("anchor", "list")).isZero();
        assertThat(said).contains("no anchor");
    }

    @Test
    void aPasswordOrATermThatCannotBeIsRefusedAndNothingIsSigned() throws Exception {
        String jar = jar("x.jar", "1.0");
        String keys = folder.resolve("keys").toString();
        String key = keys + "/signing.p12";
        assertThat(run("keys", "--out", keys)).as(said).isZero();
        Files.createDirectory(folder.resolve("empty"));
        Path wrong = Files.writeString(folder.resolve("wrong"), "wrong");

        assertThat(run("sign", jar, "--key", key, "--password-file", wrong.toString()))
                .isEqualTo(1);
        assertThat(said).contains("Check its password. [trust.key_file]");
        assertThat(run("sign", jar, "--key", key, "--expires", "0d")).isEqualTo(1);
        assertThat(said).contains("[sign.period]");
        assertThat(run("sign", jar, "--key", key, "--security-version=-1")).isEqualTo(1);
        assertThat(said).contains("[sign.security_version]");
        assertThat(run("sign", folder.resolve("empty").toString(), "--key", key))
                .isEqualTo(1);
        assertThat(said).contains("[sign.no_bundle]");
        assertThat(folder.resolve("x.jar.set.sig")).doesNotExist();

        assertThat(run("anchor", "add", keys + "/anchor.pem")).as(said).isZero();
        assertThat(run("anchor", "list", "--password", "wrong")).isEqualTo(1);
        assertThat(said).contains("[anchor.keystore]");
    }

    @Test
    void whatCanNotBeDoneSaysWhatToDo() throws Exception {
        String jar = jar("x.jar", "1.0");

        assertThat(run("keys", "--out", folder.resolve("k").toString(), "--roles", "king"))
                .isEqualTo(1);
        assertThat(said).contains("KING is no role").contains("[keys.role]");
        assertThat(run("keys", "--out", folder.resolve("k").toString(), "--days", "0"))
                .isEqualTo(1);
        assertThat(said).contains("[keys.days]");
        assertThat(run("anchor", "add", jar)).isEqualTo(1);
        assertThat(said).contains("no X.509 certificate").contains("[anchor.no_certificate]");
        assertThat(run("sign", jar, "--key", jar)).isEqualTo(1);
        assertThat(said).contains("--password-file").contains("[keys.no_password]");
        assertThat(run("anchor", "remove", "nobody")).isEqualTo(1);
        assertThat(said).contains("[anchor.unknown]");
        assertThat(run("audit", "verify")).isZero();
        assertThat(said).contains("whole: 0 lines");
    }
}
