// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A download that was cut goes on, and never joins two versions: RFC 9110, 13.1.5, 14.2 and 14.4. */
class ResumeTest {

    private static final byte[] OLD = bytes(1, 300_000);
    private static final byte[] NEW = bytes(2, 300_000);
    private static final byte[] LONGER = bytes(3, 400_000);

    @TempDir
    Path folder;

    private Scene scene;
    private Path part;

    private static byte[] bytes(int seed, int length) {
        var bytes = new byte[length];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    @BeforeEach
    void open() throws IOException {
        scene = new Scene(folder);
        scene.server.files.put("/heater.dp", OLD);
        part = folder.resolve("files/heater_1.0.0.dp.part");
    }

    @AfterEach
    void close() {
        scene.close();
    }

    private void cut(Map<String, Object> order) throws Exception {
        scene.server.cutAfter = 100_000;
        scene.ask("EXEC/download", order);
        scene.fails("download FAILED deploy.cut_off: ");
        assertThat(Files.size(part)).isEqualTo(100_000);
        assertThat(scene.machine.submitted).isEmpty();
        scene.server.asked.clear();
    }

    private void again(Map<String, Object> order, byte[] whole) throws Exception {
        scene.idle();
        scene.ask("EXEC/download", order);
        scene.submitted();
        assertThat(scene.machine.files).containsExactly(whole);
        assertThat(part).doesNotExist();
    }

    private Map<String, Object> hashed(byte[] file) throws Exception {
        Map<String, Object> order = scene.order();
        order.put(
                "dp.download.hash",
                "SHA256:"
                        + HexFormat.of()
                                .formatHex(MessageDigest.getInstance("SHA-256").digest(file)));
        return order;
    }

    @Test
    void asksOnlyForWhatIsMissingIfItIsTheSame() throws Exception {
        cut(scene.order());
        again(scene.order(), OLD);
        assertThat(scene.server.asked).first().isEqualTo("/heater.dp bytes=100000- if");
    }

    @Test
    void aServerThatHasAnotherVersionByThenSendsTheWhole() throws Exception {
        cut(scene.order());
        scene.server.files.put("/heater.dp", NEW);
        again(scene.order(), NEW);
    }

    @Test
    void anotherTagIsNotJoinedWhereTheServerKnowsNoIfRange() throws Exception {
        cut(scene.order());
        scene.server.knowsIfRange = false;
        scene.server.files.put("/heater.dp", NEW);
        again(scene.order(), NEW);
        assertThat(scene.server.asked).startsWith("/heater.dp bytes=100000- if", "/heater.dp");
    }

    @Test
    void anotherLengthIsNotJoinedThoughTheServerCallsItTheSameVersion() throws Exception {
        scene.server.tagsDiffer = false;
        cut(scene.order());
        scene.server.files.put("/heater.dp", LONGER);
        again(scene.order(), LONGER);
        assertThat(scene.server.asked).startsWith("/heater.dp bytes=100000- if", "/heater.dp");
    }

    @Test
    void anotherLengthIsNotJoinedWhereTheServerNamesNoVersion() throws Exception {
        Map<String, Object> order = hashed(LONGER);
        scene.server.knowsVersions = false;
        cut(order);
        scene.server.files.put("/heater.dp", LONGER);
        again(order, LONGER);
        assertThat(scene.server.asked).startsWith("/heater.dp bytes=100000-", "/heater.dp");
    }

    @Test
    void theHashStartsOverWhatWasJoinedOfTwoVersions() throws Exception {
        Map<String, Object> order = hashed(NEW);
        scene.server.knowsVersions = false;
        cut(order);
        scene.server.files.put("/heater.dp", NEW);
        again(order, NEW);
    }

    @Test
    void whatNobodyCanVouchForIsFetchedAnew() throws Exception {
        scene.server.knowsVersions = false;
        cut(scene.order());
        scene.server.files.put("/heater.dp", NEW);
        again(scene.order(), NEW);
        assertThat(scene.server.asked).first().isEqualTo("/heater.dp");
    }

    @Test
    void aServerThatIgnoresRangesIsReadFromTheStart() throws Exception {
        cut(scene.order());
        scene.server.knowsRanges = false;
        again(scene.order(), OLD);
        assertThat(scene.server.asked).first().isEqualTo("/heater.dp bytes=100000- if");
    }

    @Test
    void anotherRangeThanAskedForIsNotJoined() throws Exception {
        cut(scene.order());
        scene.server.shift = 10;
        again(scene.order(), OLD);
        assertThat(scene.server.asked).startsWith("/heater.dp bytes=100000- if", "/heater.dp");
    }

    @Test
    void aShorterFileIsReadFromTheStart() throws Exception {
        cut(scene.order());
        byte[] shorter = bytes(4, 50_000);
        scene.server.knowsIfRange = false;
        scene.server.files.put("/heater.dp", shorter);
        again(scene.order(), shorter); // 416 first
    }

    @Test
    void anotherAddressIsReadFromTheStart() throws Exception {
        cut(scene.order());
        scene.server.files.put("/other.dp", NEW);
        Map<String, Object> order = scene.order();
        order.put("dp.uri", scene.server.uri("/other.dp"));
        again(order, NEW);
        assertThat(scene.server.asked).first().isEqualTo("/other.dp");
    }

    @Test
    void afterARestartThePartIsGoneOnWithWhereAHashWillTell() throws Exception {
        Map<String, Object> order = hashed(OLD);
        cut(order);
        scene.gateway();
        again(order, OLD);
        assertThat(scene.server.asked).first().isEqualTo("/heater.dp bytes=100000- if");
    }

    @Test
    void afterARestartThePartIsNotTrustedWithoutAHash() throws Exception { // a power cut may have left zeros in it
        cut(scene.order());
        scene.gateway();
        again(scene.order(), OLD);
        assertThat(scene.server.asked).first().isEqualTo("/heater.dp");
    }

    @Test
    void aPartThatThePowerCutSpoilsIsFetchedAnew() throws Exception {
        Map<String, Object> order = hashed(OLD);
        cut(order);
        byte[] spoilt = Files.readAllBytes(part);
        Arrays.fill(spoilt, 90_000, 100_000, (byte) 0);
        Files.write(part, spoilt);
        scene.gateway();
        again(order, OLD);
    }

    @Test
    void whoWantsNoResumptionGetsNone() throws Exception {
        cut(scene.order());
        Map<String, Object> order = scene.order();
        order.put("dp.download.resume", false);
        again(order, OLD);
        assertThat(scene.server.asked).first().isEqualTo("/heater.dp");
    }

    @Test
    void aDownloadOfAnotherPackageLeavesNoPartBehind() throws Exception {
        cut(scene.order());
        Map<String, Object> other = scene.order();
        other.put("dp.name", "cooler");
        other.put("job.id", 8L);
        scene.idle();
        scene.ask("EXEC/download", other);
        scene.submitted();
        assertThat(folder.resolve("files")).isEmptyDirectory();
    }

    @Test
    void aFileThatIsHereIsNotTakenForAnotherThatWasAnnounced() throws Exception {
        Map<String, Object> keep = scene.order();
        keep.put("dp.install", false);
        scene.ask("EXEC/download", keep);
        await().until(() -> scene.told.contains("download COMPLETED"));
        scene.server.files.put("/heater.dp", NEW);
        again(hashed(NEW), NEW);
    }
}
