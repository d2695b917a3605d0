// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.kapua;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.penstock.cloud.payload.PayloadLimits;
import io.penstock.cloud.payload.ProtobufCodec;
import io.penstock.cloud.payload.Stamp;
import io.penstock.cloud.simulator.KapuaDouble;
import io.penstock.cloud.simulator.KapuaMessage;
import io.penstock.kura.seam.LinkStatistics.State;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.kura.KuraException;
import org.eclipse.kura.cloudconnection.message.KuraMessage;
import org.eclipse.kura.message.KuraPayload;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataTest {

    @TempDir
    Path folder;

    private Bench bench;

    @BeforeEach
    void open() throws Exception {
        bench = new Bench(folder);
    }

    @AfterEach
    void close() throws Exception {
        bench.close();
    }

    @Test
    void aRecordArrivesOnItsTopicWithItsTypesAndItsStamp() throws Exception {
        KapuaGateway gateway = bench.up();
        Bench.publish(gateway, "A1/pump", Map.of("t", 21.5, "n", 7, "on", true));
        await().until(() -> bench.kapua.data().size() == 1);
        KapuaMessage message = bench.kapua.data().get(0);
        assertThat(message.topic()).isEqualTo("acme/gw-1/W1/A1/pump");
        assertThat(message.qos()).isEqualTo(1);
        assertThat(message.payload().getTimestamp()).isNotNull();
        assertThat(message.payload().getMetric("t")).isEqualTo(21.5);
        assertThat(message.payload().getMetric("n")).isEqualTo(7);
        assertThat(message.payload().getMetric("on")).isEqualTo(true);
        assertThat(Stamp.of(message.payload())).contains(new Stamp("gw-1", "kapua", 1, 1));
    }

    @Test
    void isAcknowledgedInTheOutboxOnlyWhenTheBrokerHasIt() throws Exception {
        KapuaGateway gateway = bench.up();
        List<String> confirmed = new CopyOnWriteArrayList<>();
        gateway.registerCloudDeliveryListener(confirmed::add);
        bench.kapua.server().acknowledge(false);
        String id = Bench.publish(gateway, "a", Map.of("n", 1));
        await().until(() -> bench.kapua.data().size() == 1);
        assertThat(bench.outbox.acknowledged("kapua")).isEmpty();
        assertThat(confirmed).isEmpty();
        bench.kapua.server().acknowledge(true);
        await().untilAsserted(
                        () -> assertThat(bench.outbox.acknowledged("kapua")).containsExactly(1L));
        await().untilAsserted(() -> assertThat(confirmed).containsExactly(id));
    }

    @Test
    void whatWasNotAcknowledgedIsSentAgainAfterACut() throws Exception {
        KapuaGateway gateway = bench.up();
        bench.kapua.server().acknowledge(false);
        for (int i = 1; i <= 3; i++) {
            Bench.publish(gateway, "a", Map.of("n", i));
        }
        await().until(() -> bench.kapua.data().size() == 3);
        bench.kapua.server().cut("acme", "gw-1");
        bench.kapua.server().acknowledge(true);
        await().until(() -> bench.outbox.acknowledged("kapua").size() == 3);
        assertThat(numbers()).containsExactly(1, 2, 3, 1, 2, 3);
    }

    @Test
    void everythingArrivesInOrderAfterTheBrokerWasAway() throws Exception {
        KapuaGateway gateway = bench.up();
        bench.kapua.close();
        await().until(() -> gateway.state() == State.DOWN);
        for (int i = 1; i <= 100; i++) {
            Bench.publish(gateway, "a", Map.of("n", i));
        }
        try (var again = new KapuaDouble(bench.port, InstantSource.system())) {
            again.addUser("acme", "gateways", "right");
            await().atMost(Duration.ofSeconds(20)).until(() -> again.data().size() == 100);
            assertThat(again.data())
                    .extracting(message -> message.payload().getMetric("n"))
                    .isSorted()
                    .doesNotHaveDuplicates();
            assertThat(again.device("acme", "gw-1")).isPresent();
            await().until(() -> bench.outbox.acknowledged("kapua").size() == 100);
            gateway.stop();
        }
    }

    @Test
    void sendsNoMoreThanTheWindowWithoutAcknowledgement() throws Exception {
        KapuaGateway gateway = bench.up(Map.of("window", 5));
        bench.kapua.server().acknowledge(false);
        for (int i = 1; i <= 20; i++) {
            Bench.publish(gateway, "a", Map.of("n", i));
        }
        await().during(Duration.ofMillis(300)).until(() -> bench.kapua.data().size() == 5);
        bench.kapua.server().acknowledge(true);
        await().until(() -> bench.kapua.data().size() == 20);
    }

    @Test
    void aBacklogTravelsInFewMessagesWhereThatIsWanted() throws Exception {
        KapuaGateway gateway = bench.gateway("kapua", bench.settings(Map.of("batch_records", 20)));
        for (int i = 1; i <= 100; i++) {
            Bench.publish(gateway, "a", Map.of("n", i));
        }
        gateway.start();
        await().until(() -> bench.outbox.acknowledged("kapua").size() == 100);
        assertThat(bench.kapua.data()).hasSize(5);
        var codec = new ProtobufCodec(false, PayloadLimits.DEFAULT);
        List<KuraPayload> first =
                codec.decodeAll(codec.encode(bench.kapua.data().get(0).payload()));
        assertThat(first).hasSize(20);
        assertThat(first)
                .extracting(payload -> Stamp.of(payload).orElseThrow().seq())
                .isSorted();
    }

    @Test
    void aLossIsTold() throws Exception {
        KapuaGateway gateway = bench.up();
        Bench.publish(gateway, "a", Map.of("n", 1));
        bench.outbox.lose("kapua", "kapua", 2, 17);
        await().until(() -> bench.kapua.data().size() == 2);
        KapuaMessage gap = bench.kapua.data().get(1);
        assertThat(gap.topic()).isEqualTo("acme/gw-1/PENSTOCK/gap");
        assertThat(gap.payload().getMetric("penstock.gap.first")).isEqualTo(2L);
        assertThat(gap.payload().getMetric("penstock.gap.last")).isEqualTo(17L);
        assertThat(gap.payload().getMetric("penstock.gap.count")).isEqualTo(16L);
        assertThat(gap.payload().getMetric("penstock.gap.reason")).isEqualTo("outbox.evicted");
    }

    @Test
    void whatCannotBePublishedIsRefusedAndNothingIsStored() throws Exception {
        KapuaGateway gateway = bench.up();
        assertThatThrownBy(() -> Bench.publish(gateway, "a/+", Map.of()))
                .isInstanceOf(KuraException.class)
                .hasMessageContaining("kapua.topic: ");
        assertThatThrownBy(() -> Bench.publish(gateway, "a", Map.of("m", 'c')))
                .isInstanceOf(KuraException.class)
                .hasMessageContaining("payload.metric_type: ");
        assertThatThrownBy(() -> gateway.publish(new KuraMessage(new KuraPayload())))
                .isInstanceOf(KuraException.class)
                .hasMessageContaining("kapua.topic: ");
        assertThat(bench.outbox.size()).isZero();
    }

    @Test
    void recordsOfOtherConnectorsStayWhereTheyAre() throws Exception {
        KapuaGateway gateway = bench.up();
        bench.outbox
                .open("x", "another")
                .commit(List.of(new Addressing("W1", "a", 1, false, 7, false).draft(new byte[0])));
        Bench.publish(gateway, "b", Map.of("n", 1));
        await().until(() -> bench.kapua.data().size() == 1);
        assertThat(bench.kapua.data().get(0).topic()).endsWith("/b");
    }

    private List<Object> numbers() {
        return bench.kapua.data().stream()
                .map(message -> message.payload().getMetric("n"))
                .toList();
    }
}
