// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.cloud.session.SessionState.Phase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

class SessionTest {

    private static final Duration SOUND = Duration.ofSeconds(30);
    private static final Fault GONE = new Fault.Lost(Duration.ZERO, true, "EOF");
    private static final Duration WAIT = Duration.ofSeconds(5);
    private static final Fault REFUSED = new Fault.Refused(5, Duration.ZERO, "CONNACK 5");

    private final ManualThread thread = new ManualThread();
    private final ScriptedTransport transport = new ScriptedTransport();
    private final List<String> heard = new ArrayList<>();
    private final CompletableFuture<Void> lastWord = new CompletableFuture<>();
    private final Session session = session(new Remembered());

    @Test
    void isUpOnceTheBrokerSaysSo() {
        start();
        assertThat(session.state().phase()).isEqualTo(Phase.CONNECTING);
        up();
        assertThat(session.state()).isEqualTo(new SessionState(Phase.UP, ""));
        assertThat(heard).containsExactly("up");
        assertThat(session.connects()).isEqualTo(1);
    }

    @Test
    void triesAgainLaterEachTimeWhileNobodyAnswers() {
        start();
        List<Duration> waits = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            fail(new Fault.Unreachable("no route"));
            waits.add(thread.next());
            thread.pass(thread.next());
        }
        assertThat(waits.get(0)).isBetween(Duration.ofMillis(500), Duration.ofSeconds(1));
        assertThat(waits.get(4)).isBetween(Duration.ofSeconds(8), Duration.ofSeconds(16));
        assertThat(waits.get(9)).isBetween(Duration.ofSeconds(30), Duration.ofSeconds(60));
        assertThat(transport.lines).hasSize(11);
        assertThat(session.failures()).isEqualTo(10);
        assertThat(session.state().reason()).startsWith("test.unreachable: ");
    }

    @Test
    void triesARefusedPasswordOnceAndThenNotForHours() {
        start();
        fail(REFUSED);
        thread.pass(Duration.ofHours(3).plusMinutes(59));
        assertThat(transport.lines).hasSize(1);
        assertThat(session.state().phase()).isEqualTo(Phase.STOPPED);
        assertThat(session.state().reason()).startsWith("test.auth_refused: ").endsWith("Set another password.");
        thread.pass(Duration.ofMinutes(2));
        assertThat(transport.lines).hasSize(2);
    }

    @Test
    void connectDoesNotWakeAStoppedSessionButDisconnectAndConnectDo() {
        start();
        fail(REFUSED);
        CompletableFuture<SessionState> answer = session.connect().toCompletableFuture();
        thread.settle();
        assertThat(answer.join().phase()).isEqualTo(Phase.STOPPED);
        assertThat(transport.lines).hasSize(1);
        session.disconnect();
        CompletableFuture<SessionState> second = session.connect().toCompletableFuture();
        thread.settle();
        assertThat(transport.lines).hasSize(2);
        fail(REFUSED);
        assertThat(second.join().phase()).isEqualTo(Phase.STOPPED);
    }

    @Test
    void doesNotTryWhatWasRefusedBeforeARestart() {
        var remembering = session(new Refusals() {
            @Override
            public Optional<Duration> last() {
                return Optional.of(Duration.ofHours(1));
            }

            @Override
            public boolean accepted() {
                return false;
            }

            @Override
            public void remember() {}

            @Override
            public void accept() {}
        });
        remembering.start();
        thread.pass(Duration.ofMinutes(179));
        assertThat(transport.lines).isEmpty();
        assertThat(remembering.state().phase()).isEqualTo(Phase.STOPPED);
        assertThat(remembering.state().reason()).startsWith("test.auth_refused: ");
        thread.pass(Duration.ofMinutes(2));
        assertThat(transport.lines).hasSize(1);
    }

    @Test
    void aRefusalAfterTheBrokersOwnWaitIsTriedAgainWhereTheSameWasTakenBefore() {
        start();
        up();
        thread.pass(Duration.ofMinutes(1));
        fail(GONE);
        thread.pass(thread.next());
        thread.pass(WAIT);
        fail(REFUSED);
        assertThat(session.state().phase()).isEqualTo(Phase.DISCONNECTED);
        assertThat(session.state().reason()).startsWith("test.auth_silent: ").contains("after 5 s");
        thread.pass(thread.next());
        assertThat(transport.lines).hasSize(3);
        fail(REFUSED); // at once: somebody looked at the password
        assertThat(session.state().phase()).isEqualTo(Phase.STOPPED);
    }

    @Test
    void twoThatShareAnIdDoNotTakeTurns() {
        start();
        for (int i = 0; i < 2; i++) {
            up();
            thread.pass(Duration.ofSeconds(1));
            fail(GONE);
            if (i == 0) {
                assertThat(session.state().reason()).startsWith("test.lost: ");
                thread.pass(thread.next());
            }
        }
        assertThat(session.state().phase()).isEqualTo(Phase.DISCONNECTED);
        assertThat(session.state().reason()).startsWith("test.client_id_stolen: ");
        assertThat(thread.next()).isBetween(Duration.ofMinutes(5), Duration.ofMinutes(10));
        thread.pass(thread.next());
        up();
        fail(GONE);
        assertThat(session.state().reason()).startsWith("test.client_id_stolen: ");
    }

    @Test
    void aSessionThatLivedLongIsNotCalledStolen() {
        start();
        for (int i = 0; i < 4; i++) {
            up();
            thread.pass(SOUND);
            fail(GONE);
            assertThat(session.state().reason()).startsWith("test.lost: ");
            assertThat(thread.next()).isLessThanOrEqualTo(Duration.ofSeconds(1));
            thread.pass(thread.next());
        }
    }

    @Test
    void aShortLifeDoesNotStartTheWaitsAgain() {
        start();
        for (int i = 0; i < 5; i++) {
            up();
            fail(new Fault.Lost(Duration.ZERO, false, "reset"));
            if (i < 4) {
                thread.pass(thread.next());
            }
        }
        assertThat(thread.next()).isBetween(Duration.ofSeconds(8), Duration.ofSeconds(16));
    }

    @Test
    void leavesAfterTheLastWordAndStaysAway() {
        start();
        up();
        CompletableFuture<Void> done = session.disconnect().toCompletableFuture();
        thread.settle();
        assertThat(transport.last().ended).isEmpty();
        lastWord.complete(null);
        thread.settle();
        assertThat(transport.last().ended).isEqualTo("disconnected");
        assertThat(done).isCompleted();
        assertThat(heard).containsExactly("up", "leaving", "down deliberately");
        thread.pass(Duration.ofDays(1));
        assertThat(transport.lines).hasSize(1);
        assertThat(session.state()).isEqualTo(new SessionState(Phase.DISCONNECTED, ""));
    }

    @Test
    void connectsAgainOnlyWhenItHasLeft() {
        start();
        up();
        session.disconnect();
        session.start();
        thread.settle();
        assertThat(transport.lines).hasSize(1);
        lastWord.complete(null);
        thread.settle();
        assertThat(transport.lines).hasSize(2);
    }

    @Test
    void doesNotWaitForEverForAnAnswerToConnect() {
        start();
        thread.pass(SOUND.multipliedBy(2));
        assertThat(transport.last().ended).isEqualTo("cut");
        assertThat(session.state().phase()).isEqualTo(Phase.DISCONNECTED);
        assertThat(session.state().reason()).startsWith("test.unreachable: ").contains("no CONNACK in 60 s");
        thread.pass(thread.next());
        assertThat(transport.lines).hasSize(2);
        up();
        thread.pass(Duration.ofDays(1));
        assertThat(session.state().phase()).isEqualTo(Phase.UP);
    }

    @Test
    void isDeafToAConnectionThatItGaveUp() {
        start();
        up();
        session.reset("silent");
        thread.settle();
        ScriptedTransport.Line first = transport.last();
        assertThat(first.ended).isEqualTo("cut");
        assertThat(heard).containsExactly("up", "down");
        thread.pass(thread.next());
        first.events.up();
        first.events.failed(GONE);
        thread.settle();
        assertThat(session.state().phase()).isEqualTo(Phase.CONNECTING);
        assertThat(session.failures()).isEqualTo(1);
    }

    @Test
    void connectAnswersHowTheRunningAttemptEnds() {
        start();
        CompletableFuture<SessionState> answer = session.connect().toCompletableFuture();
        thread.settle();
        assertThat(transport.lines).hasSize(1);
        assertThat(answer).isNotDone();
        up();
        assertThat(answer.join().phase()).isEqualTo(Phase.UP);
    }

    private Session session(Refusals refusals) {
        var rules = new StandardRetry.Rules(
                "test",
                "broker b",
                Duration.ofHours(4),
                Duration.ofMinutes(10),
                SOUND,
                Optional.of(WAIT),
                "Set another password.");
        var backoff = new Backoff(Duration.ofSeconds(1), Duration.ofMinutes(1), new Random(7));
        var endpoint = new Endpoint("tcp://b", "gw", "", new char[0], SOUND, SOUND, Optional.empty(), Optional.empty());
        return new Session(
                () -> endpoint, transport, new StandardRetry(rules, backoff, refusals), SOUND, thread, new Hearing());
    }

    private void start() {
        session.start();
        thread.settle();
    }

    private void up() {
        transport.last().events.up();
        thread.settle();
    }

    private void fail(Fault fault) {
        transport.last().events.failed(fault);
        thread.settle();
    }

    private final class Hearing implements SessionListener {
        @Override
        public void up(MqttConnection connection) {
            heard.add("up");
        }

        @Override
        public void down(boolean deliberate) {
            heard.add(deliberate ? "down deliberately" : "down");
        }

        @Override
        public CompletionStage<Void> leaving(MqttConnection connection) {
            heard.add("leaving");
            return lastWord;
        }

        @Override
        public void message(String topic, byte[] payload) {
            heard.add(topic);
        }
    }
}
