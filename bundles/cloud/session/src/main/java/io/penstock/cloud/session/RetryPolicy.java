// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.session;

import java.util.Optional;
import org.osgi.annotation.versioning.ConsumerType;

/** Says when a session tries again. Called on the session's thread. */
@ConsumerType
public interface RetryPolicy {

    /** Why not to try at all when the session starts: refused a short while ago, before a restart. */
    Optional<Verdict> atStart();

    Verdict on(Fault fault);

    /** The session is up. */
    void up();

    /** The session has been up for long enough to call it sound. */
    void steady();
}
