// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.session;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.osgi.annotation.versioning.ProviderType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps one connection.
 *
 * <p>One attempt at a time, one thread that decides; an event of a connection that was given up is not heard. A reason
 * is logged when its code changes, not at each attempt.
 */
@ProviderType
public final class Session {

    private static final Logger LOG = LoggerFactory.getLogger(Session.class);
    private static final Duration LAST_WORD = Duration.ofSeconds(2);

    private final Supplier<Endpoint> endpoint;
    private final MqttTransport transport;
    private final RetryPolicy policy;
    private final Duration sound;
    private final LinkThread thread;
    private final SessionListener listener;

    private volatile SessionState state = new SessionState(SessionState.Phase.DISCONNECTED, "");
    private volatile long connects;
    private volatile long failures;

    private long attempts;
    private long triedSince;
    private MqttConnection connection = MqttConnection.NONE;
    private long upSince;
    private LinkThread.Task timer = () -> {};
    private CompletableFuture<SessionState> outcome = new CompletableFuture<>();
    private CompletableFuture<Void> left = CompletableFuture.completedFuture(null);

    /**
     * @param endpoint asked at each attempt
     * @param sound how long a session must live before the policy is told that it is steady
     */
    public Session(
            Supplier<Endpoint> endpoint,
            MqttTransport transport,
            RetryPolicy policy,
            Duration sound,
            LinkThread thread,
            SessionListener listener) {
        this.endpoint = endpoint;
        this.transport = transport;
        this.policy = policy;
        this.sound = sound;
        this.thread = thread;
        this.listener = listener;
    }

    public SessionState state() {
        return state;
    }

    /** How often it was up. */
    public long connects() {
        return connects;
    }

    /** How often it was lost or could not be had. */
    public long failures() {
        return failures;
    }

    /** Connects, and again whenever that is needed, unless the policy remembers why not. */
    public void start() {
        afterLeaving(() -> policy.atStart().ifPresentOrElse(this::rest, this::attempt));
    }

    /**
     * Connects now instead of after the wait.
     *
     * @return how it ended: {@code UP}, or another state with its reason. A session that is stopped stays so; after
     *     {@link #disconnect} it tries, once
     */
    public CompletionStage<SessionState> connect() {
        var answer = new CompletableFuture<SessionState>();
        afterLeaving(() -> {
            if (state.phase() == SessionState.Phase.UP || state.phase() == SessionState.Phase.STOPPED) {
                answer.complete(state);
                return;
            }
            if (state.phase() == SessionState.Phase.DISCONNECTED) {
                attempt();
            }
            outcome.thenAccept(answer::complete);
        });
        return answer;
    }

    /** Says DISCONNECT after the listener's last word, and stays away until {@link #start} or {@link #connect}. */
    public CompletionStage<Void> disconnect() {
        var done = new CompletableFuture<Void>();
        thread.run(() -> leave(done));
        return done;
    }

    /** Gives up a connection that is up only in name, and goes on as after a loss. */
    public void reset(String detail) {
        thread.run(() -> {
            if (state.phase() == SessionState.Phase.UP) {
                connection.cut();
                failed(attempts, new Fault.Lost(Duration.ZERO, false, detail));
            }
        });
    }

    private void afterLeaving(Runnable task) {
        thread.run(() -> left.thenRun(() -> thread.run(task)));
    }

    private void attempt() {
        if (state.phase() == SessionState.Phase.UP || state.phase() == SessionState.Phase.CONNECTING) {
            return;
        }
        timer.cancel();
        if (outcome.isDone()) {
            outcome = new CompletableFuture<>();
        }
        state = new SessionState(SessionState.Phase.CONNECTING, state.reason());
        long number = ++attempts;
        triedSince = thread.nanos();
        Endpoint to = endpoint.get();
        connection = transport.open(to, new MqttTransport.Events() {
            @Override
            public void up() {
                thread.run(() -> Session.this.up(number));
            }

            @Override
            public void failed(Fault fault) {
                thread.run(() -> Session.this.failed(number, fault));
            }

            @Override
            public void message(String topic, byte[] payload) {
                listener.message(topic, payload);
            }

            @Override
            public void retained(String topic, byte[] payload) {
                listener.retained(topic, payload);
            }
        });
        timer = thread.after(to.timeout().multipliedBy(2), () -> expire(number, to.timeout()));
    }

    /** A link that swallows everything lets the connection be made, and then nobody answers CONNECT. */
    private void expire(long number, Duration timeout) {
        if (number == attempts && state.phase() == SessionState.Phase.CONNECTING) {
            connection.cut();
            failed(number, new Fault.Unreachable("no CONNACK in " + 2 * timeout.toSeconds() + " s"));
        }
    }

    private void up(long number) {
        if (number != attempts) {
            return;
        }
        upSince = thread.nanos();
        connects++;
        state = new SessionState(SessionState.Phase.UP, "");
        policy.up();
        timer.cancel();
        timer = thread.after(sound, policy::steady);
        LOG.info("connected as {}", endpoint.get());
        listener.up(connection);
        outcome.complete(state);
    }

    private void failed(long number, Fault fault) {
        if (number != attempts) {
            return;
        }
        SessionState before = state;
        boolean wasUp = before.phase() == SessionState.Phase.UP;
        forget();
        failures++;
        rest(policy.on(wasUp ? lost(fault) : timed(fault)));
        if (!code(before.reason()).equals(code(state.reason()))) {
            LOG.warn("{}", state.reason());
        }
        if (wasUp) {
            listener.down(false);
        }
        outcome.complete(state);
    }

    private Fault.Lost lost(Fault fault) {
        boolean closedByPeer = fault instanceof Fault.Lost lost && lost.closedByPeer();
        return new Fault.Lost(Duration.ofNanos(thread.nanos() - upSince), closedByPeer, fault.detail());
    }

    private Fault timed(Fault fault) {
        return fault instanceof Fault.Refused refused
                ? new Fault.Refused(refused.code(), Duration.ofNanos(thread.nanos() - triedSince), refused.detail())
                : fault;
    }

    private void rest(Verdict verdict) {
        state = new SessionState(
                verdict.stop() ? SessionState.Phase.STOPPED : SessionState.Phase.DISCONNECTED, verdict.reason());
        timer.cancel();
        timer = thread.after(verdict.after(), this::attempt);
    }

    private void leave(CompletableFuture<Void> done) {
        boolean wasUp = state.phase() == SessionState.Phase.UP;
        MqttConnection last = connection;
        forget();
        state = new SessionState(SessionState.Phase.DISCONNECTED, "");
        outcome.complete(state);
        if (!wasUp) {
            last.cut();
            left.thenRun(() -> done.complete(null));
            return;
        }
        left = done;
        listener.leaving(last)
                .toCompletableFuture()
                .completeOnTimeout(null, LAST_WORD.toMillis(), TimeUnit.MILLISECONDS)
                .whenComplete((ok, e) -> thread.run(() -> {
                    last.close(LAST_WORD);
                    listener.down(true);
                    done.complete(null);
                }));
    }

    private void forget() {
        timer.cancel();
        attempts++;
        connection = MqttConnection.NONE;
    }

    private static String code(String reason) {
        int colon = reason.indexOf(':');
        return colon < 0 ? reason : reason.substring(0, colon);
    }
}
