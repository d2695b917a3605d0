// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.simulator;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Kapua's users of gateways: three wrong passwords lock one for three hours, and a right one is refused meanwhile.
 *
 * <p>Wrong passwords are forgotten an hour after the first (maxFailures 3, resetAfter 3600, lockDuration 10800).
 */
final class KapuaUsers {

    private static final int MOST_FAILURES = 3;
    private static final Duration RESET = Duration.ofHours(1);
    private static final Duration LOCK = Duration.ofHours(3);

    private final Map<String, User> users = new HashMap<>();
    private final InstantSource clock;

    private static final class User {
        final String account;
        final String password;
        int failures;
        Instant firstFailure = Instant.MIN;
        Instant lockedUntil = Instant.MIN;

        User(String account, String password) {
            this.account = account;
            this.password = password;
        }
    }

    KapuaUsers(InstantSource clock) {
        this.clock = clock;
    }

    synchronized void add(String account, String user, String password) {
        users.put(user, new User(account, password));
    }

    synchronized boolean isLocked(String user) {
        return users.get(user).lockedUntil.isAfter(clock.instant());
    }

    /** The user's account, if that is the password and the user is not locked. */
    synchronized Optional<String> admit(String name, String password) {
        User user = users.get(name);
        if (user == null || user.lockedUntil.isAfter(clock.instant())) {
            return Optional.empty();
        }
        if (user.password.equals(password)) {
            user.failures = 0;
            return Optional.of(user.account);
        }
        fail(user);
        return Optional.empty();
    }

    private void fail(User user) {
        Instant now = clock.instant();
        if (user.failures == 0 || user.firstFailure.plus(RESET).isBefore(now)) {
            user.failures = 0;
            user.firstFailure = now;
        }
        if (++user.failures >= MOST_FAILURES) {
            user.lockedUntil = now.plus(LOCK);
            user.failures = 0;
        }
    }
}
