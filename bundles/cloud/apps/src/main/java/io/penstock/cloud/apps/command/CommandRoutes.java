// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.apps.command;

import io.penstock.cloud.request.Refusal;
import io.penstock.cloud.request.Replies;
import io.penstock.cloud.request.Request;
import io.penstock.cloud.request.Route;
import java.util.List;
import org.eclipse.kura.message.KuraPayload;

/** CMD-V1: a command that was run, and failed, is an answer of 200 with its exit code. */
final class CommandRoutes {

    private final CommandSettings settings;

    CommandRoutes(CommandSettings settings) {
        this.settings = settings;
    }

    List<Route> routes() {
        return List.of(Route.changes("EXEC", "command", this::run));
    }

    private KuraPayload run(Request request) throws Refusal {
        allowed(request);
        Run.Outcome outcome = Run.of(Command.of(request, settings));
        KuraPayload reply = Replies.done();
        reply.addMetric("command.stdout", outcome.output());
        reply.addMetric("command.stderr", outcome.errors());
        reply.addMetric("command.exit.code", outcome.exitCode());
        reply.addMetric("command.timedout", outcome.timedOut());
        return reply;
    }

    private void allowed(Request request) throws Refusal {
        if (!settings.enabled()) {
            throw Refusal.failed(
                    "command.not_enabled", "Commands from the cloud are switched off. Switch them on in the gateway.");
        }
        if (settings.password().isEmpty()) {
            throw Refusal.failed(
                    "command.no_password",
                    "Commands from the cloud have no password, and run with one alone. Set one.");
        }
        if (!settings.opens(request.metric("command.password", String.class).orElse(""))) {
            throw Refusal.bad("command.password", "The password of commands is another one. Send that.");
        }
    }
}
