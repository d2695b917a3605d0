// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.session;

import java.time.Duration;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Tries again soon where the network failed, late where somebody else took the client id, and not before a person has
 * acted, or a long time has passed, where the broker refused.
 */
@ProviderType
public final class StandardRetry implements RetryPolicy {

    private static final int UNAVAILABLE = 3; // MQTT 3.1.1, table 3.1
    private static final int BAD_ID = 2;
    private static final int BAD_PROTOCOL = 1;

    private final Rules rules;
    private final Backoff backoff;
    private final Refusals refusals;
    private int shortLives;

    /**
     * @param prefix of the reason codes: {@code kapua} gives {@code kapua.auth_refused}
     * @param peer whom the session talks to, for the sentences
     * @param afterRefusal wait after the broker refused
     * @param afterTheft wait after the client id was taken over twice
     * @param sound how long a session must live to count as sound
     * @param unchecked a refusal that took as long came because nobody checked the credentials: how long the broker
     *     waits for its own authentication; empty where that is not known
     * @param onRefusal what an operator should know and do about refused credentials
     */
    public record Rules(
            String prefix,
            String peer,
            Duration afterRefusal,
            Duration afterTheft,
            Duration sound,
            Optional<Duration> unchecked,
            String onRefusal) {}

    public StandardRetry(Rules rules, Backoff backoff, Refusals refusals) {
        this.rules = rules;
        this.backoff = backoff;
        this.refusals = refusals;
    }

    @Override
    public Optional<Verdict> atStart() {
        return refusals.last()
                .filter(ago -> ago.compareTo(rules.afterRefusal()) < 0)
                .map(ago -> Verdict.stop(rules.afterRefusal().minus(ago), refused("before the restart")));
    }

    @Override
    public Verdict on(Fault fault) {
        if (fault instanceof Fault.Lost lost) {
            return lost(lost);
        }
        if (fault instanceof Fault.Refused refused) {
            return refused(refused);
        }
        shortLives = 0; // who steals a client id does not take the broker away
        boolean insecure = fault instanceof Fault.Insecure;
        return Verdict.retry(
                backoff.next(),
                insecure
                        ? say(
                                "tls",
                                "no trusted connection to " + rules.peer() + " (" + fault.detail()
                                        + "). Compare the certificates of both sides with the keystore; it is tried again.")
                        : say(
                                "unreachable",
                                rules.peer() + " does not answer (" + fault.detail()
                                        + "). Check address, port and network; it is tried again."));
    }

    @Override
    public void up() {
        refusals.accept();
    }

    @Override
    public void steady() {
        backoff.reset();
        shortLives = 0;
    }

    private Verdict lost(Fault.Lost lost) {
        shortLives = lost.closedByPeer() && lost.upFor().compareTo(rules.sound()) < 0 ? shortLives + 1 : 0;
        if (shortLives < 2) {
            return Verdict.retry(
                    backoff.next(),
                    say(
                            "lost",
                            "the connection to " + rules.peer() + " is gone (" + lost.detail()
                                    + "). What was not acknowledged is sent again."));
        }
        return Verdict.retry(
                backoff.jittered(rules.afterTheft()),
                say(
                        "client_id_stolen",
                        rules.peer() + " ends each connection soon after it is made: another gateway"
                                + " uses the same client id, or the broker forbids what is sent. Give each gateway its own"
                                + " client id; it is tried again later, so that the two don't take turns."));
    }

    private Verdict refused(Fault.Refused fault) {
        return switch (fault.code()) {
            case UNAVAILABLE ->
                Verdict.retry(backoff.next(), say("unavailable", rules.peer() + " is not ready. It is tried again."));
            case BAD_ID ->
                Verdict.stop(
                        rules.afterRefusal(),
                        say("client_id_refused", rules.peer() + " does not accept the client id. Change it."));
            case BAD_PROTOCOL ->
                Verdict.stop(
                        rules.afterRefusal(),
                        say("protocol_refused", rules.peer() + " does not speak MQTT 3.1.1. Set another broker."));
            default -> notAuthorized(fault);
        };
    }

    /** Credentials that were right once, and that nobody looked at now, can lock nobody out. */
    private Verdict notAuthorized(Fault.Refused fault) {
        boolean unchecked = rules.unchecked()
                .filter(wait -> fault.after().compareTo(wait) >= 0)
                .isPresent();
        if (unchecked && refusals.accepted()) {
            return Verdict.retry(
                    backoff.next(),
                    say(
                            "auth_silent",
                            rules.peer() + " refused (" + fault.detail() + ") after "
                                    + fault.after().toSeconds()
                                    + " s, as it does where its own authentication does not answer, and took the same user and"
                                    + " password before. See whether that runs; it is tried again."));
        }
        refusals.remember();
        return Verdict.stop(rules.afterRefusal(), refused(fault.detail()));
    }

    private String refused(String detail) {
        return say("auth_refused", rules.peer() + " refused user and password (" + detail + "). " + rules.onRefusal());
    }

    private String say(String code, String sentence) {
        return rules.prefix() + "." + code + ": " + sentence;
    }
}
