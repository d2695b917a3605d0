// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.remote;

import io.penstock.deploy.api.DeployException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.kura.KuraException;
import org.eclipse.kura.deployment.hook.DeploymentHook;
import org.eclipse.kura.deployment.hook.RequestContext;

/** Kura's deployment hooks, by the type of request that each is for. Any thread. */
final class Hooks {

    private final Map<String, DeploymentHook> hooks = new ConcurrentHashMap<>();
    private final Map<String, String> associations = new ConcurrentHashMap<>();

    /** One step of a hook. */
    @FunctionalInterface
    interface Step {
        void of(DeploymentHook hook, RequestContext context, Map<String, Object> properties) throws KuraException;
    }

    /** @param text {@code type=pid} in each line, or with commas between */
    void associate(String text) {
        associations.clear();
        for (String line : text.split("[\\n,;]")) {
            int equals = line.indexOf('=');
            if (equals > 0) {
                associations.put(
                        line.substring(0, equals).strip(),
                        line.substring(equals + 1).strip());
            }
        }
    }

    void add(String pid, DeploymentHook hook) {
        hooks.put(pid, hook);
    }

    void remove(String pid, DeploymentHook hook) {
        hooks.remove(pid, hook);
    }

    /** A hook that throws ends the installation; so does one that should be there and is not. */
    void call(Order order, Path file, Step step) {
        Optional<String> pid = Optional.ofNullable(associations.get(order.type()));
        if (pid.isEmpty()) {
            return;
        }
        DeploymentHook hook = hooks.get(pid.get());
        if (hook == null) {
            throw new DeployException(
                    "deploy.no_hook",
                    "Requests of type " + order.type() + " want the hook " + pid.get() + ", which is not there.");
        }
        try {
            step.of(hook, new RequestContext(file.toString(), order.type()), order.hook());
        } catch (KuraException | RuntimeException e) {
            throw new DeployException("deploy.hook", "The hook " + pid.get() + " says no: " + e.getMessage(), e);
        }
    }
}
