// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandardRetryTest {

    /** Codes: MQTT 3.1.1, table 3.1. */
    @ParameterizedTest
    @CsvSource({
        "1, true, x.protocol_refused",
        "2, true, x.client_id_refused",
        "3, false, x.unavailable",
        "4, true, x.auth_refused",
        "5, true, x.auth_refused"
    })
    void stopsWhereTryingAgainDoesNotHelp(int code, boolean stops, String reason) {
        Verdict verdict = policy().on(new Fault.Refused(code, Duration.ofSeconds(1), "CONNACK " + code));
        assertThat(verdict.stop()).isEqualTo(stops);
        assertThat(verdict.reason()).startsWith(reason + ": b ");
        assertThat(verdict.after()).isEqualTo(stops ? Duration.ofHours(4) : verdict.after());
    }

    @org.junit.jupiter.api.Test
    void goesOnTryingWhereACertificateDoesNotFit() {
        Verdict verdict = policy().on(new Fault.Insecure("expired"));
        assertThat(verdict.stop()).isFalse();
        assertThat(verdict.reason()).startsWith("x.tls: ").contains("expired", "keystore");
    }

    @org.junit.jupiter.api.Test
    void aBrokerThatRestartsOftenIsNoThief() {
        StandardRetry policy = policy();
        var ended = new Fault.Lost(Duration.ofSeconds(3), true, "EOF");
        for (int i = 0; i < 3; i++) {
            assertThat(policy.on(ended).reason()).startsWith("x.lost: ");
            policy.on(new Fault.Unreachable("refused"));
        }
        assertThat(policy.on(ended).reason()).startsWith("x.lost: ");
        assertThat(policy.on(ended).reason()).startsWith("x.client_id_stolen: ");
    }

    /** Kapua's broker waits 5 s for who checks passwords, and then refuses with the same code. */
    @ParameterizedTest
    @CsvSource({"true, 5, false", "true, 4, true", "false, 5, true"})
    void goesOnOnlyWithWhatWasTakenBeforeAndNobodyLookedAt(boolean taken, int seconds, boolean stops) {
        var refusals = new Remembered();
        StandardRetry policy = policy(refusals);
        if (taken) {
            policy.up();
        }
        Verdict verdict = policy.on(new Fault.Refused(5, Duration.ofSeconds(seconds), "CONNACK 5"));
        assertThat(verdict.stop()).isEqualTo(stops);
        assertThat(verdict.reason()).startsWith(stops ? "x.auth_refused: " : "x.auth_silent: ");
        assertThat(refusals.last().isPresent()).isEqualTo(stops);
        assertThat(refusals.accepted()).isEqualTo(!stops);
    }

    private static StandardRetry policy() {
        return policy(Refusals.NONE);
    }

    private static StandardRetry policy(Refusals refusals) {
        return new StandardRetry(
                new StandardRetry.Rules(
                        "x",
                        "b",
                        Duration.ofHours(4),
                        Duration.ofMinutes(10),
                        Duration.ofSeconds(30),
                        Optional.of(Duration.ofSeconds(5)),
                        "Act."),
                new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(1), new Random(1)),
                refusals);
    }
}
