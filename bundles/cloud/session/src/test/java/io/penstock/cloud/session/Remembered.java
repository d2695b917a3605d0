// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.session;

import java.time.Duration;
import java.util.Optional;

/** What a file would remember, without one. */
final class Remembered implements Refusals {

    private boolean accepted;
    private boolean refused;

    @Override
    public Optional<Duration> last() {
        return refused ? Optional.of(Duration.ZERO) : Optional.empty();
    }

    @Override
    public boolean accepted() {
        return accepted;
    }

    @Override
    public void remember() {
        refused = true;
        accepted = false;
    }

    @Override
    public void accept() {
        refused = false;
        accepted = true;
    }
}
