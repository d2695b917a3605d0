// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.configuration;

import static io.penstock.kura.configuration.Gateway.FACTORY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.penstock.kura.configuration.Gateway.Instances;
import io.penstock.kura.marshal.ConfigurationsXml;
import io.penstock.kura.marshal.PlainConfiguration;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.kura.configuration.ComponentConfiguration;
import org.eclipse.kura.configuration.Password;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Snapshots, over stops and starts, against Felix's ConfigAdmin. */
class StartingTest {

    private Path folder;
    private Gateway gateway;

    @BeforeEach
    void start(@TempDir Path folder) throws Exception {
        this.folder = folder;
        gateway = new Gateway(folder);
    }

    @AfterEach
    void stop() throws Exception {
        gateway.close();
    }

    @Test
    void aSnapshotIsWhatTheNextStartHas() throws Exception {
        create("kept", Map.of("a", 1, "pw", new Password("secret")), true);
        create("without snapshot", Map.of(), false);
        gateway.service().updateConfiguration("kept", Map.of("a", 2), false);

        restart(Map.of());

        assertThat(gateway.service().getConfigurableComponentPids()).containsExactly("kept");
        assertThat(properties("kept")).containsEntry("a", 1);
        assertThat(properties("kept").get("pw")).hasToString("secret");
    }

    @Test
    void aSnapshotIsOfTheOwnerAloneAndHasNoClearPassword() throws Exception {
        create("boiler", Map.of("pw", new Password("top-secret")), true);
        Path file = file(gateway.service().getSnapshots().last());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(Files.readString(file))
                .contains("encrypted=\"true\"")
                .doesNotContain("dG9wLXNlY3JldA", "top-secret");
        assertThat(gateway.service()
                        .getSnapshot(gateway.service().getSnapshots().last())
                        .get(0)
                        .getConfigurationProperties()
                        .get("pw"))
                .hasToString("top-secret");
    }

    @Test
    void aBrokenNewestSnapshotIsPassedOver() throws Exception {
        create("boiler", Map.of("a", 1), true);
        gateway.service().updateConfiguration("boiler", Map.of("a", 2), true);
        Path newest = file(gateway.service().getSnapshots().last());
        byte[] whole = Files.readAllBytes(newest);
        Files.write(newest, java.util.Arrays.copyOf(whole, whole.length - 20));

        restart(Map.of());

        assertThat(properties("boiler")).containsEntry("a", 1);
        long broken = gateway.service().getSnapshots().last();
        assertThatThrownBy(() -> gateway.service().getSnapshot(broken)).hasMessageContaining("xml.malformed");
    }

    @Test
    void aGatewayStartsWhereNoSnapshotCanBeRead() throws Exception {
        create("boiler", Map.of("a", 1), true);
        Files.write(file(gateway.service().getSnapshots().last()), new byte[4096]);

        restart(Map.of());

        assertThat(properties("boiler")).containsEntry("a", 1); // what ConfigAdmin had
        create("oven", Map.of(), true);
        assertThat(gateway.service().getSnapshots()).hasSize(2);
    }

    @Test
    void whereThereIsNoSnapshotTheSeedIsSownAndKept() throws Exception {
        Path seed = folder.resolve("seed.xml");
        Files.writeString(seed, xml(FACTORY, "boiler", "a", 1, "pw", new Password("changeit")));
        restart(Map.of("penstock.seed", seed.toString()));

        assertThat(properties("boiler")).containsEntry("a", 1);
        assertThat(properties("boiler").get("pw")).hasToString("changeit");
        assertThat(gateway.service().getSnapshots()).containsExactly(0L);
        assertThat(Files.readString(file(0))).doesNotContain("Y2hhbmdlaXQ");

        gateway.service().updateConfiguration("boiler", Map.of("a", 2), true);
        restart(Map.of("penstock.seed", seed.toString()));
        assertThat(properties("boiler")).containsEntry("a", 2);
    }

    @Test
    void aSeedThatCannotBeReadKeepsNothingFromStarting() throws Exception {
        Path seed = folder.resolve("seed.xml");
        Files.writeString(seed, "<configurations>");
        restart(Map.of("penstock.seed", seed.toString()));
        assertThat(gateway.service().getSnapshots()).isEmpty();
        restart(Map.of("penstock.seed", folder.resolve("missing.xml").toString()));
        assertThat(gateway.service().getConfigurableComponentPids()).isEmpty();
    }

    /** A snapshot of a Kura gateway names components that this gateway does not have. */
    @Test
    void whatNobodyKnowsYetIsKept() throws Exception {
        Path seed = folder.resolve("seed.xml");
        Files.writeString(
                seed,
                new ConfigurationsXml()
                        .write(List.of(
                                new PlainConfiguration(
                                        "org.eclipse.kura.clock.ClockService",
                                        Map.of(
                                                "service.pid",
                                                "org.eclipse.kura.clock.ClockService",
                                                "clock.ntp.port",
                                                123)),
                                new PlainConfiguration(
                                        "kura-log",
                                        Map.of(
                                                "service.factoryPid",
                                                "org.eclipse.kura.log.X",
                                                "service.pid",
                                                "org.eclipse.kura.log.X-1636-7")))));
        restart(Map.of("penstock.seed", seed.toString()));
        create("boiler", Map.of(), true);
        restart(Map.of());

        List<ComponentConfiguration> last =
                gateway.service().getSnapshot(gateway.service().getSnapshots().last());
        assertThat(last)
                .extracting(ComponentConfiguration::getPid)
                .containsExactlyInAnyOrder("org.eclipse.kura.clock.ClockService", "kura-log", "boiler");
        assertThat(gateway.framework().admin().listConfigurations("(service.pid=org.eclipse.kura.clock.ClockService)"))
                .singleElement()
                .satisfies(each ->
                        assertThat(each.getProperties().get("clock.ntp.port")).isEqualTo(123));
        assertThat(gateway.service().getConfigurableComponentPids()).containsExactly("boiler", "kura-log");
    }

    /** A Kura gateway seals single passwords and the whole file, with a key that all of them share. */
    @Test
    void aSnapshotThatAKuraGatewayEncryptedIsReadAndSealedAnew() throws Exception {
        // org.eclipse.kura.crypto of Kura 5.6: AES/GCM, 12 bytes of nonce, key "rv;ipse329183!@#"
        String password = kuraSealed("from kura");
        Files.createDirectories(gateway.snapshots());
        Files.writeString(file(7), kuraSealed(xml(FACTORY, "boiler", "pw", new Password(password))));

        restart(Map.of());

        assertThat(properties("boiler").get("pw")).hasToString("from kura");
        assertThat(gateway.framework()
                        .admin()
                        .listConfigurations(null)[0]
                        .getProperties()
                        .get("pw")
                        .toString())
                .startsWith("aes1:");
    }

    @Test
    void aFileThatNoKeyOpensSaysSo() throws Exception {
        Files.createDirectories(gateway.snapshots());
        Files.writeString(file(7), "AAAAAAAAAAAAAAAA-" + "B".repeat(64));
        assertThatThrownBy(() -> gateway.service().getSnapshot(7)).hasMessageContaining("snapshot.encrypted");
        Files.writeString(file(8), " ");
        assertThatThrownBy(() -> gateway.service().getSnapshot(8)).hasMessageContaining("snapshot.empty");
        assertThatThrownBy(() -> gateway.service().rollback(9)).hasMessageContaining("snapshot.unknown");
    }

    @Test
    void tenAreKeptAndTheSeedIsOneOfThem() throws Exception {
        Path seed = folder.resolve("seed.xml");
        Files.writeString(seed, xml(FACTORY, "boiler", "a", 0));
        restart(Map.of("penstock.seed", seed.toString()));
        for (int i = 1; i <= 12; i++) {
            gateway.service().updateConfiguration("boiler", Map.of("a", i));
        }
        assertThat(gateway.service().getSnapshots()).hasSize(10).contains(0L);
        long third = List.copyOf(gateway.service().getSnapshots()).get(2);
        assertThat(gateway.service().getSnapshot(third).get(0).getConfigurationProperties())
                .containsEntry("a", 5);
    }

    @Test
    void anIdIsGreaterThanThoseBeforeWhateverTheClockSays() throws Exception {
        Files.createDirectories(gateway.snapshots());
        long future = 4_102_444_800_000L; // 2100-01-01
        Files.writeString(file(future), xml(FACTORY, "boiler", "a", 0));
        assertThat(gateway.service().snapshot()).isEqualTo(future + 1);
        assertThat(gateway.service().snapshot()).isEqualTo(future + 2);
    }

    @Test
    void rollbackTouchesOnlyWhatDiffers() throws Exception {
        try (var instances = new Instances(gateway.framework().context(), FACTORY)) {
            create("same", Map.of("a", 1), false);
            create("changed", Map.of("a", 1), false);
            create("deleted", Map.of("a", 1), true);
            gateway.service().updateConfiguration("changed", Map.of("a", 2), false);
            gateway.service().deleteFactoryConfiguration("deleted", false);
            create("created", Map.of("a", 1), true);
            await().untilAsserted(() -> assertThat(instances.updates).hasSize(4));
            long before = gateway.service().getSnapshots().last();

            long to = gateway.service().rollback();

            assertThat(to).isLessThan(before);
            assertThat(gateway.service().getConfigurableComponentPids()).contains("same", "changed", "deleted");
            await().untilAsserted(
                            () -> assertThat(instances.seen("changed", "a")).containsExactly("1", "2", "1"));
            await().untilAsserted(
                            () -> assertThat(instances.seen("deleted", "a")).containsExactly("1", "1"));
            assertThat(instances.seen("same", "a")).containsExactly("1");
            await().untilAsserted(() -> assertThat(instances.deleted).hasSize(2));
            await().untilAsserted(() -> assertThat(gateway.service().getConfigurableComponentPids())
                    .containsExactly("changed", "deleted", "same"));
            assertThat(gateway.service().getSnapshots()).hasSize(3);
            assertThat(pids(gateway.service().getSnapshots().last())).containsExactly("changed", "deleted", "same");
        }
    }

    @Test
    void aSingleComponentThatASnapshotDoesNotHaveGoesBackToItsDefaults() throws Exception {
        long empty = gateway.service().snapshot();
        gateway.framework()
                .bundle(
                        "org.acme.clock",
                        "1.0.0",
                        Map.of("Service-Component", "OSGI-INF/clock.xml"),
                        Map.of(
                                "OSGI-INF/clock.xml",
                                "<component name='org.acme.Clock'><service><provide"
                                        + " interface='org.eclipse.kura.configuration.ConfigurableComponent'/></service></component>",
                                "OSGI-INF/metatype/org.acme.Clock.xml",
                                Gateway.metatype(
                                        "org.acme.Clock", false, "<AD id='port' type='Integer' default='123'/>")));
        await().untilAsserted(() -> assertThat(gateway.service().getComponentConfiguration("org.acme.Clock"))
                .isNotNull());
        gateway.service().updateConfiguration("org.acme.Clock", Map.of("port", 7), true);

        gateway.service().rollback(empty);

        assertThat(properties("org.acme.Clock")).containsEntry("port", 123);
    }

    @Test
    void thereMustBeASnapshotToGoBackTo() throws Exception {
        assertThatThrownBy(() -> gateway.service().rollback()).hasMessageContaining("snapshot.no_earlier");
        gateway.service().snapshot();
        assertThatThrownBy(() -> gateway.service().rollback()).hasMessageContaining("snapshot.no_earlier");
    }

    /** Another gateway's snapshot, or a lost file of keys: what can't be opened hinders nothing else. */
    @Test
    void aPasswordOfAnotherKeyStaysAsItIs() throws Exception {
        var foreign = new Password("aes1:00000000:" + "A".repeat(44));
        Files.createDirectories(gateway.snapshots());
        Files.writeString(
                file(1), xml(FACTORY, "boiler", "a", 1, "pw", foreign, "pws", new Password[] {foreign, foreign}));

        gateway.service().rollback(1);

        assertThat(properties("boiler")).containsEntry("a", 1);
        assertThat(properties("boiler").get("pw")).hasToString(foreign.toString());
        gateway.service().updateConfiguration("boiler", Map.of("a", 2, "pw", new Password("anew")));
        assertThat(properties("boiler")).containsEntry("a", 2);
        assertThat(properties("boiler").get("pw")).hasToString("anew");
    }

    @Test
    void passwordsOfAnArrayAreSealedOneByOne() throws Exception {
        create("boiler", Map.of("pws", new Password[] {new Password("one"), new Password("two")}), true);
        Object stored = gateway.framework()
                .admin()
                .listConfigurations(null)[0]
                .getProperties()
                .get("pws");
        assertThat((String[]) stored).hasSize(2).allMatch(Sealed::isSealed);

        restart(Map.of());

        assertThat((Password[]) properties("boiler").get("pws"))
                .extracting(Password::toString)
                .containsExactly("one", "two");
        gateway.service().updateConfiguration("boiler", Map.of("a", 1), false);
        assertThat((String[]) gateway.framework()
                        .admin()
                        .listConfigurations(null)[0]
                        .getProperties()
                        .get("pws"))
                .isEqualTo(stored);
    }

    private List<String> pids(long id) throws Exception {
        return gateway.service().getSnapshot(id).stream()
                .map(ComponentConfiguration::getPid)
                .toList();
    }

    private void restart(Map<String, String> properties) throws Exception {
        gateway.stop();
        gateway.start(properties);
    }

    private void create(String pid, Map<String, Object> properties, boolean snapshot) throws Exception {
        gateway.service().createFactoryConfiguration(FACTORY, pid, properties, snapshot);
    }

    private Map<String, Object> properties(String pid) throws Exception {
        return gateway.service().getComponentConfiguration(pid).getConfigurationProperties();
    }

    private Path file(long id) {
        return gateway.snapshots().resolve("snapshot_" + id + ".xml");
    }

    private static String xml(String factory, String pid, Object... keysAndValues) throws Exception {
        var properties = new TreeMap<String, Object>(Map.of("service.factoryPid", factory));
        for (int i = 0; i < keysAndValues.length; i += 2) {
            properties.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return new ConfigurationsXml().write(List.of(new PlainConfiguration(pid, properties)));
    }

    private static String kuraSealed(String text) throws Exception {
        var cipher = javax.crypto.Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(
                javax.crypto.Cipher.ENCRYPT_MODE,
                new javax.crypto.spec.SecretKeySpec("rv;ipse329183!@#".getBytes(), "AES"),
                new javax.crypto.spec.GCMParameterSpec(128, new byte[12]));
        var base64 = java.util.Base64.getEncoder();
        return base64.encodeToString(new byte[12]) + "-" + base64.encodeToString(cipher.doFinal(text.getBytes()));
    }
}
