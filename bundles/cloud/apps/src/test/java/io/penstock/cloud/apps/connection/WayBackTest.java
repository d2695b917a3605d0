// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.apps.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.penstock.cloud.apps.configuration.Secrets;
import io.penstock.doubles.Answering;
import io.penstock.faults.FullDisk;
import io.penstock.faults.VirtualTime;
import io.penstock.kura.files.Disk;
import io.penstock.kura.files.FileLayer;
import io.penstock.kura.marshal.PlainConfiguration;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.kura.configuration.ComponentConfiguration;
import org.eclipse.kura.configuration.ConfigurationService;
import org.eclipse.kura.configuration.Password;
import org.eclipse.kura.crypto.CryptoService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A gateway with the connections {@code kapua} and {@code other}, and with a heater. */
class WayBackTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final VirtualTime time = new VirtualTime(Instant.EPOCH);
    private final Set<String> up = new HashSet<>(Set.of("kapua", "other"));
    private final List<ComponentConfiguration> putBack = new ArrayList<>();
    private final List<String> audited = new ArrayList<>();
    private String broker = "mqtt://proven";

    @TempDir
    Path folder;

    private WayBack wayBack;

    @BeforeEach
    void started() {
        wayBack = wayBack(new Disk());
    }

    @Test
    void whatDoesNotComeUpAgainGoesBack() throws Exception {
        change();
        time.pass(PATIENCE);
        assertThat(putBack).singleElement().satisfies(back -> {
            assertThat(back.getPid()).isEqualTo("kapua");
            assertThat(back.getConfigurationProperties())
                    .containsEntry("broker.url", "mqtt://proven")
                    .hasEntrySatisfying("password", each -> assertThat(each).hasToString("sealed:secret"));
        });
        assertThat(audited).containsExactly("configuration.went_back{component=kapua}");
        time.pass(PATIENCE);
        assertThat(putBack).as("once").hasSize(1);
        assertThat(file()).doesNotExist();
    }

    @Test
    void whatCameUpOnceStaysChanged() throws Exception {
        change();
        assertThat(file()).exists();
        time.pass(PATIENCE.dividedBy(2));
        up.add("kapua");
        time.pass(PATIENCE.dividedBy(5));
        assertThat(file()).doesNotExist();
        up.remove("kapua");
        time.pass(PATIENCE);
        assertThat(putBack).isEmpty();
    }

    @Test
    void aRestartMeanwhileChangesNothing() throws Exception {
        change();
        wayBack(new Disk());
        time.pass(PATIENCE);
        assertThat(putBack).isNotEmpty().allSatisfy(back -> assertThat(back.getConfigurationProperties())
                .containsEntry("broker.url", "mqtt://proven"));
    }

    @Test
    void ofSeveralChangesTheFirstIsGoneBackFrom() throws Exception {
        wayBack.beforeChange(List.of("kapua"));
        broker = "mqtt://first"; // and still up, for the old connection is not closed yet
        time.pass(PATIENCE.dividedBy(20));
        change();
        time.pass(PATIENCE);
        assertThat(putBack).singleElement().satisfies(back -> assertThat(back.getConfigurationProperties())
                .containsEntry("broker.url", "mqtt://proven"));
    }

    @Test
    void aRollbackMayTakeAnyConnectionAway() throws Exception {
        wayBack.beforeRollback();
        up.clear();
        time.pass(PATIENCE);
        assertThat(putBack).extracting(ComponentConfiguration::getPid).containsExactlyInAnyOrder("kapua", "other");
    }

    @Test
    void whatCarriesNoConnectionIsNotKept() throws Exception {
        up.remove("other");
        wayBack.beforeChange(List.of("heater", "other"));
        assertThat(file()).doesNotExist();
        time.pass(PATIENCE);
        assertThat(putBack).isEmpty();
    }

    @Test
    void whatCannotBeWrittenDownIsNotChanged() {
        var disk = new FullDisk(new Disk());
        disk.fullFrom(0);
        WayBack full = wayBack(disk);
        assertThatThrownBy(() -> full.beforeChange(List.of("kapua")))
                .hasMessageContaining("configuration.not_kept: ")
                .hasMessageContaining("No space left");
    }

    private void change() throws Exception {
        wayBack.beforeChange(List.of("kapua", "heater"));
        broker = "mqtt://wrong";
        up.remove("kapua");
    }

    private Path file() {
        return folder.resolve("way-back.xml");
    }

    private WayBack wayBack(FileLayer layer) {
        var service = Answering.service(
                ConfigurationService.class,
                Map.of(
                        "getComponentConfiguration",
                        arguments -> new PlainConfiguration(
                                (String) arguments[0],
                                Map.of("broker.url", broker, "password", new Password("sealed:secret"))),
                        "updateConfigurations",
                        arguments -> putBack.addAll(configurations(arguments[0]))));
        var crypto = Answering.service(CryptoService.class, Map.of("decryptAes", arguments -> arguments[0]));
        return new WayBack(
                () -> Set.copyOf(up),
                service,
                new Secrets(crypto),
                new KeptConfigurations(layer, file()),
                (event, facts) -> audited.add(event + facts),
                time::after,
                PATIENCE);
    }

    @SuppressWarnings("unchecked") // as Kura's service has it
    private static List<ComponentConfiguration> configurations(Object argument) {
        return (List<ComponentConfiguration>) argument;
    }
}
