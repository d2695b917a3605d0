// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.session;

import java.time.Duration;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Remembers whether a broker refused these credentials: a gateway that restarts in a loop must not lock its user out.
 *
 * <p>Made for one set of credentials; other credentials have nothing to remember.
 */
@ConsumerType
public interface Refusals {

    /** How long ago the last refusal was, never more than is known and never negative. */
    Optional<Duration> last();

    /** Whether they were taken, and not refused since. */
    boolean accepted();

    void remember();

    /** They were taken: what was refused before does not count any more. */
    void accept();

    /** Remembers nothing. */
    Refusals NONE = new Refusals() {
        @Override
        public Optional<Duration> last() {
            return Optional.empty();
        }

        @Override
        public boolean accepted() {
            return false;
        }

        @Override
        public void remember() {}

        @Override
        public void accept() {}
    };
}
