// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.mqtt;

import io.penstock.cloud.pump.BrokerAddress;
import io.penstock.cloud.pump.Encoding;
import io.penstock.cloud.pump.MapperSettings;
import io.penstock.cloud.pump.PumpSettings;
import io.penstock.cloud.pump.StoredPassword;
import io.penstock.cloud.pump.TopicTemplate;
import io.penstock.cloud.session.TopicFilter;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * A checked configuration. Equal ones keep the connection.
 *
 * @param uri as Paho spells it
 * @param clientId at the broker, and name of the gateway in every payload
 * @param account in topics
 * @param user empty for none
 * @param password of the user
 * @param stores files for TLS, where there are any
 * @param keyAlias of the key to show; empty for none
 * @param encoding of payloads
 * @param mapper how entries become messages
 * @param pump how much at once
 * @param cleanSession whether the broker forgets
 * @param will what is said when the gateway is gone
 * @param waits between and for attempts
 * @param connect whether to connect at the start
 */
record Settings(
        String uri,
        String clientId,
        String account,
        String user,
        StoredPassword password,
        Optional<FileStores> stores,
        String keyAlias,
        Encoding encoding,
        MapperSettings mapper,
        PumpSettings pump,
        boolean cleanSession,
        Optional<Will> will,
        Waits waits,
        boolean connect) {

    /** A topic and a text. */
    record Will(String topic, String text) {}

    /**
     * Durations of the connection.
     *
     * @param keepAlive longest silence
     * @param timeout longest wait for a connection
     * @param retryLongest between attempts
     * @param refused after a refusal
     */
    record Waits(Duration keepAlive, Duration timeout, Duration retryLongest, Duration refused) {}

    /** @throws IllegalArgumentException with a reason code */
    static Settings of(MqttConfig config, Passwords passwords) {
        if (config.client_id().isBlank()) {
            throw new IllegalArgumentException("mqtt.client_id: it is empty. Give the gateway a name of its own.");
        }
        Encoding encoding = Encoding.of(config.encoding());
        return new Settings(
                BrokerAddress.parse("mqtt", config.broker_url()),
                config.client_id(),
                config.account(),
                config.user(),
                passwords.user(),
                FileStores.of(config, passwords),
                config.ssl_key_alias(),
                encoding,
                new MapperSettings(
                        config.client_id(),
                        config.topic_prefix(),
                        config.gap_topic(),
                        config.batch_suffix(),
                        encoding == Encoding.KURA_PROTOBUF,
                        config.max_message_bytes()),
                new PumpSettings(
                        config.window(),
                        config.batch_from(),
                        config.batch_records(),
                        config.max_message_bytes() / 2,
                        Duration.ofSeconds(config.acknowledge_timeout_s())),
                config.clean_session(),
                will(config),
                new Waits(
                        Duration.ofSeconds(config.keep_alive_s()),
                        Duration.ofSeconds(config.connect_timeout_s()),
                        Duration.ofSeconds(config.retry_longest_s()),
                        Duration.ofMinutes(config.refused_wait_min())),
                config.connect_on_startup());
    }

    /** What {@code #name} in a topic stands for. */
    Map<String, String> tokens() {
        return tokens(clientId, account);
    }

    private static Map<String, String> tokens(String clientId, String account) {
        return Map.of("client-id", clientId, "account-name", account);
    }

    private static Optional<Will> will(MqttConfig config) {
        if (config.will_topic().isBlank()) {
            return Optional.empty();
        }
        String topic = new TopicTemplate(config.will_topic()).resolve(tokens(config.client_id(), config.account()));
        if (!TopicFilter.isTopic(topic)) {
            throw new IllegalArgumentException(
                    "mqtt.will_topic: nothing can be published to \"" + topic + "\". Set a topic without + and #.");
        }
        return Optional.of(new Will(topic, config.will_text()));
    }
}
