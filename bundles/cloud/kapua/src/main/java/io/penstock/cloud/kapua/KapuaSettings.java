// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.kapua;

import io.penstock.cloud.pump.BrokerAddress;
import java.time.Duration;

/**
 * A configuration that can be.
 *
 * @param broker as Paho spells it; empty where nothing is configured yet
 * @param position a text that is a position, or blank
 * @param passwordAsStored encrypted: tells a changed configuration from the same one without showing the password
 */
record KapuaSettings(
        String broker,
        String account,
        String clientId,
        String user,
        Secret password,
        String passwordAsStored,
        boolean connectOnStartup,
        String keyAlias,
        String displayName,
        String position,
        Duration keepAlive,
        Duration timeout,
        Duration retryLongest,
        Duration refusedWait,
        int window,
        int batch,
        boolean gzip,
        Duration birthDelay,
        int threads,
        int queue) {

    /** A password that no log and no comparison sees. */
    record Secret(char[] text) {
        @Override
        public String toString() {
            return "***";
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Secret;
        }

        @Override
        public int hashCode() {
            return 0;
        }
    }

    /** @throws IllegalArgumentException whose message begins with a reason code */
    static KapuaSettings of(KapuaConfig config, char[] password, String passwordAsStored) {
        boolean configured = !config.broker_url().isBlank()
                && !config.account().isBlank()
                && !config.client_id().isBlank();
        return new KapuaSettings(
                configured ? BrokerAddress.parse("kapua", config.broker_url()) : "",
                configured ? ClientId.checkAccount(config.account()) : "",
                configured ? ClientId.check(config.client_id()) : "",
                config.user(),
                new Secret(password),
                passwordAsStored,
                config.connect_on_startup(),
                config.ssl_key_alias(),
                config.display_name(),
                checkedPosition(config.position()),
                Duration.ofSeconds(bounded("keep.alive.s", config.keep_alive_s(), 5, 3600)),
                Duration.ofSeconds(bounded("connect.timeout.s", config.connect_timeout_s(), 1, 300)),
                Duration.ofSeconds(bounded("retry.longest.s", config.retry_longest_s(), 1, 3600)),
                Duration.ofMinutes(bounded("refused.wait.min", config.refused_wait_min(), 60, 10_080)),
                bounded("window", config.window(), 1, 1000),
                bounded("batch.records", config.batch_records(), 1, 1000),
                config.encode_gzip(),
                Duration.ofSeconds(bounded("birth.delay.s", config.birth_delay_s(), 0, 600)),
                bounded("request.threads", config.request_threads(), 1, 16),
                bounded("request.queue", config.request_queue(), 1, 1000));
    }

    /** Whether there is somebody to connect to. */
    boolean isConfigured() {
        return !broker.isEmpty();
    }

    /** What a refusal is remembered for: another address, user or password is worth a try. */
    String credentials() {
        return String.join("\n", broker, account, clientId, user, passwordAsStored);
    }

    private static String checkedPosition(String text) {
        Position.parse(text);
        return text;
    }

    private static int bounded(String key, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException("kapua.configuration: " + key + " is " + value + ", and must be between "
                    + least + " and " + most + ".");
        }
        return value;
    }
}
