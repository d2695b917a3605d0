// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.mqtt;

import io.penstock.cloud.pump.Encoding;
import io.penstock.cloud.pump.MapperSettings;
import io.penstock.cloud.pump.PumpSettings;
import java.net.URI;
import java.time.Duration;
import java.util.Map;

/**
 * A checked configuration.
 *
 * @param uri as Paho spells it
 * @param clientId at the broker
 * @param account in topics
 * @param user empty for none
 * @param secret its password
 * @param keyAlias of the key to show; empty for none
 * @param encoding of payloads
 * @param mapper how entries become messages
 * @param pump how much at once
 * @param keepAlive longest silence
 * @param timeout longest wait for a connection
 * @param retryLongest between attempts
 * @param refusedWait after a refusal
 * @param connect whether to connect at the start
 */
record Settings(
        String uri,
        String clientId,
        String account,
        String user,
        Secret secret,
        String keyAlias,
        Encoding encoding,
        MapperSettings mapper,
        PumpSettings pump,
        Duration keepAlive,
        Duration timeout,
        Duration retryLongest,
        Duration refusedWait,
        boolean connect) {

    private static final int CLEAR = 1883; // IANA: mqtt
    private static final int TLS = 8883; // IANA: secure-mqtt

    static Settings of(MqttConfig config, Secret secret) {
        if (config.client_id().isBlank()) {
            throw new IllegalArgumentException("mqtt.client_id: it is empty. Give the gateway a name of its own.");
        }
        Encoding encoding = Encoding.of(config.encoding());
        return new Settings(
                uri(config.broker_url().strip()),
                config.client_id(),
                config.account(),
                config.user(),
                secret,
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
                        config.max_message_bytes(),
                        Duration.ofSeconds(config.acknowledge_timeout_s())),
                Duration.ofSeconds(config.keep_alive_s()),
                Duration.ofSeconds(config.connect_timeout_s()),
                Duration.ofSeconds(config.retry_longest_s()),
                Duration.ofMinutes(config.refused_wait_min()),
                config.connect_on_startup());
    }

    Map<String, String> tokens() {
        return Map.of("client-id", clientId, "account-name", account);
    }

    /** @throws IllegalArgumentException with the code {@code mqtt.broker_url} */
    private static String uri(String text) {
        try {
            URI uri = URI.create(text);
            boolean tls = "mqtts".equals(uri.getScheme()) || "ssl".equals(uri.getScheme());
            boolean known = tls || "mqtt".equals(uri.getScheme()) || "tcp".equals(uri.getScheme());
            if (known && uri.getHost() != null && uri.getUserInfo() == null) {
                int port = uri.getPort() < 0 ? tls ? TLS : CLEAR : uri.getPort();
                return (tls ? "ssl://" : "tcp://") + uri.getHost() + ":" + port;
            }
        } catch (IllegalArgumentException e) {
            // said below, with what is right
        }
        throw new IllegalArgumentException("mqtt.broker_url: \"" + text + "\" is no broker. Write mqtt://host:port, or"
                + " mqtts://host:port for TLS; user and password have their own fields.");
    }
}
