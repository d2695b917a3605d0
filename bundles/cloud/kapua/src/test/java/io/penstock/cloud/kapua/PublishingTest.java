// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.kapua;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.penstock.store.api.Priority;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.kura.KuraException;
import org.eclipse.kura.cloudconnection.message.KuraMessage;
import org.eclipse.kura.message.KuraPayload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PublishingTest {

    private final MemoryOutbox outbox = new MemoryOutbox();

    @Test
    void fillsTheTopicFromTheMessage() throws Exception {
        Addressing to = address(Map.of(), Map.of("assetName", "pump $1", "x", 7));
        assertThat(to).isEqualTo(new Addressing("W1", "A1/pump $1", 1, false, 7, false));
        assertThat(address(Map.of("app.topic", "$x/$assetName/$x"), Map.of("assetName", "p", "x", 7))
                        .semantic())
                .isEqualTo("7/p/7");
    }

    @Test
    void fillsItFromTheMetricsWhereThereIsNoSuchProperty() throws Exception {
        var payload = new KuraPayload();
        payload.addMetric("line", 3);
        assertThat(address(Map.of("app.topic", "$line/$other"), payload, Map.of())
                        .semantic())
                .isEqualTo("3/$other");
    }

    @ParameterizedTest
    @CsvSource({"a+b, a_b", "a#, a_"})
    void aPropertyAddsNoWildcard(String name, String level) throws Exception {
        assertThat(address(Map.of("app.topic", "$n"), Map.of("n", name)).semantic())
                .isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource({"''", "/a", "a/+"})
    void refusesWhatIsNoTopic(String topic) {
        assertThatThrownBy(() -> address(Map.of("app.topic", topic), Map.of()))
                .isInstanceOf(KuraException.class)
                .hasMessageContaining("kapua.topic: ");
    }

    @Test
    void takesKurasKeys() throws Exception {
        Addressing to = address(
                Map.of(
                        "appId",
                        "X",
                        "app.topic",
                        "t",
                        "qos",
                        0,
                        "retain",
                        true,
                        "message.type",
                        "control",
                        "priority",
                        0),
                Map.of());
        assertThat(to).isEqualTo(new Addressing("X", "t", 0, true, 0, true));
    }

    @Test
    void needsAnEndpoint() {
        assertThatThrownBy(() -> Publishing.of(Map.of()))
                .hasMessageStartingWith("kapua.publisher: no cloud.endpoint.service.pid");
    }

    @ParameterizedTest
    @CsvSource({"0, CRITICAL", "1, CRITICAL", "2, HIGH", "3, HIGH", "4, NORMAL", "7, NORMAL", "8, LOW"})
    void mapsPriorities(int priority, Priority expected) {
        assertThat(new Addressing("a", "b", 1, false, priority, false)
                        .draft(new byte[0])
                        .priority())
                .isEqualTo(expected);
    }

    @Test
    void doesNotFenceOffItsPredecessorBeforeItHasAMessage() throws Exception {
        var old = new OutboxSink(outbox, "p", "kapua", InstantSource.system());
        assertThat(old.accept(List.of(message()))).containsExactly("p:1:1");
        var successor = new OutboxSink(outbox, "p", "kapua", InstantSource.system());
        assertThat(old.accept(List.of(message(), message()))).containsExactly("p:1:2", "p:1:3");
        assertThat(successor.accept(List.of(message()))).containsExactly("p:2:1");
        assertThatThrownBy(() -> old.accept(List.of(message())))
                .isInstanceOf(KuraException.class)
                .hasMessageContaining("outbox.fenced: ");
    }

    @Test
    void takesNothingWhenItIsClosed() {
        var sink = new OutboxSink(outbox, "p", "kapua", InstantSource.system());
        sink.close();
        assertThatThrownBy(() -> sink.accept(List.of(message()))).hasMessageContaining("cloud.publisher_closed: ");
    }

    private static Addressing address(Map<String, Object> configuration, Map<String, Object> properties)
            throws KuraException {
        return address(configuration, new KuraPayload(), properties);
    }

    private static Addressing address(
            Map<String, Object> configuration, KuraPayload payload, Map<String, Object> properties)
            throws KuraException {
        Map<String, Object> all = new HashMap<>(Map.of("cloud.endpoint.service.pid", "kapua"));
        all.putAll(configuration);
        return Addressing.of(Publishing.of(all)
                .address(List.of(new KuraMessage(payload, properties)))
                .get(0)
                .getProperties());
    }

    private static KuraMessage message() {
        return new KuraMessage(new KuraPayload(), Map.of("APP_ID", "W1", "APP_TOPIC", "a"));
    }
}
