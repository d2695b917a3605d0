// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.apps.configuration;

import io.penstock.cloud.apps.Locals;
import io.penstock.cloud.request.Refusal;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.eclipse.kura.configuration.ComponentConfiguration;
import org.eclipse.kura.configuration.Password;

/** Whether going back to a snapshot would change what only somebody at the gateway may change. */
final class Restoring {

    private final Locals locals;
    private final Secrets secrets;

    Restoring(Locals locals, Secrets secrets) {
        this.locals = locals;
        this.secrets = secrets;
    }

    /** @throws Refusal where it would: what is kept is not in the snapshot as it is now */
    void check(Collection<ComponentConfiguration> now, Collection<ComponentConfiguration> then) throws Refusal {
        Map<String, Map<String, Object>> before = byPid(now);
        Map<String, Map<String, Object>> after = byPid(then);
        var pids = new TreeSet<>(before.keySet());
        pids.addAll(after.keySet());
        for (String pid : pids) {
            if (!same(before.get(pid), after.get(pid))) {
                locals.check(pid, after.getOrDefault(pid, Map.of()));
            }
        }
    }

    private static Map<String, Map<String, Object>> byPid(Collection<ComponentConfiguration> all) {
        var byPid = new HashMap<String, Map<String, Object>>();
        for (ComponentConfiguration each : all) {
            Map<String, Object> properties = each.getConfigurationProperties();
            byPid.put(each.getPid(), properties == null ? Map.of() : properties); // Kura's null for none
        }
        return byPid;
    }

    private boolean same(Map<String, Object> one, Map<String, Object> other) {
        return one != null
                && other != null
                && one.keySet().equals(other.keySet())
                && one.keySet().stream().allMatch(key -> text(one.get(key)).equals(text(other.get(key))));
    }

    private String text(Object value) {
        if (value instanceof Password password) {
            return secrets.opened(password);
        }
        return value instanceof Object[] several
                ? Arrays.stream(several).map(this::text).toList().toString()
                : String.valueOf(value);
    }
}
