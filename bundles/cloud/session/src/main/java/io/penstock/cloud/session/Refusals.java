// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.session;

import java.time.Duration;
import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * Remembers that a broker refused these credentials: a gateway that restarts in a loop must not lock its user out.
 *
 * <p>Made for one set of credentials; other credentials have nothing to remember.
 */
@ConsumerType
public interface Refusals {

    /** How long ago the last refusal was, never more than is known and never negative. */
    Optional<Duration> last();

    void remember();

    void forget();

    /** Remembers nothing. */
    Refusals NONE = new Refusals() {
        @Override
        public Optional<Duration> last() {
            return Optional.empty();
        }

        @Override
        public void remember() {}

        @Override
        public void forget() {}
    };
}
