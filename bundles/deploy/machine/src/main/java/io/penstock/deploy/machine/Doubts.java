// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.machine;

import io.penstock.deploy.api.Deployment;
import java.util.List;
import java.util.Map;
import org.apache.felix.hc.api.HealthCheck;
import org.apache.felix.hc.api.Result;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks again at what runs: a key may be revoked after what it signed was installed. It says so, in the log, in the audit
 * log and as a health check, and stops nothing.
 */
final class Doubts implements HealthCheck {

    private static final Logger LOG = LoggerFactory.getLogger(Doubts.class);

    private final Deployment machine;
    private final Guards guards;
    private volatile List<String> now = List.of();

    Doubts(Deployment machine, Guards guards) {
        this.machine = machine;
        this.guards = guards;
    }

    /** On the machine's thread. */
    void look() {
        List<String> before = now;
        now = guards.doubts(machine.installed().bundles());
        for (String doubt : now) {
            if (!before.contains(doubt)) {
                LOG.error("{}", doubt);
                guards.audit("deploy.doubted", Map.of("message", doubt));
            }
        }
    }

    @Override
    public Result execute() {
        List<String> doubts = now;
        return doubts.isEmpty()
                ? new Result(Result.Status.OK, "Nothing speaks against what runs.")
                : new Result(Result.Status.WARN, String.join(" ", doubts));
    }
}
