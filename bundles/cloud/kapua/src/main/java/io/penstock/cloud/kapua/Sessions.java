// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.kapua;

import io.penstock.cloud.session.Backoff;
import io.penstock.cloud.session.Endpoint;
import io.penstock.cloud.session.LinkThread;
import io.penstock.cloud.session.Session;
import io.penstock.cloud.session.SessionListener;
import io.penstock.cloud.session.StandardRetry;
import java.time.Duration;
import java.util.Optional;

/** A session by the rules of Kapua. */
final class Sessions {

    private static final Duration SOUND = Duration.ofSeconds(30);
    private static final Duration THEFT = Duration.ofMinutes(10);
    private static final Duration UNCHECKED = Duration.ofMillis(4_900); // Kapua waits 5 s for who checks passwords
    private static final Duration FIRST_WAIT = Duration.ofSeconds(1);
    private static final String ON_REFUSAL =
            "Kapua gives no reason: a wrong password, a user that is locked or unknown,"
                    + " or a client id in use by another user. It is not tried again soon, for three wrong passwords lock the user"
                    + " for three hours, for every gateway that uses it. Correct the configuration; or, if it is right, disconnect"
                    + " and connect again, which tries once.";

    private Sessions() {}

    static Session of(
            KapuaSettings settings,
            Surroundings around,
            Endpoint.Will will,
            LinkThread thread,
            SessionListener listener) {
        var rules = new StandardRetry.Rules(
                "kapua",
                settings.broker() + " as " + settings.clientId(),
                settings.refusedWait(),
                THEFT,
                SOUND,
                Optional.of(UNCHECKED),
                ON_REFUSAL);
        var backoff = new Backoff(FIRST_WAIT, settings.retryLongest(), around.random());
        return new Session(
                () -> endpoint(settings, around, will),
                around.transport(),
                new StandardRetry(rules, backoff, around.refusals().apply(settings.credentials())),
                SOUND,
                thread,
                listener);
    }

    private static Endpoint endpoint(KapuaSettings settings, Surroundings around, Endpoint.Will will) {
        return new Endpoint(
                settings.broker(),
                settings.clientId(),
                settings.user(),
                settings.password().text(),
                settings.keepAlive(),
                settings.timeout(),
                Optional.of(will),
                around.tls().sockets(settings.keyAlias()));
    }
}
