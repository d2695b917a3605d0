// SPDX-License-Identifier: Apache-2.0
package io.penstock.console.command;

import com.google.gson.JsonObject;
import com.sun.net.httpserver.HttpExchange;
import io.penstock.deploy.api.DeployException;
import io.penstock.deploy.api.DeployListener;
import io.penstock.deploy.api.Deployment;
import io.penstock.deploy.api.Progress;
import io.penstock.deploy.api.Submission;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Supplier;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceRegistration;

/** The deploy machine, over HTTP. */
final class Deployments {

    private final BundleContext context;
    private final Supplier<List<Deployment>> services;

    Deployments(BundleContext context, Supplier<List<Deployment>> services) {
        this.context = context;
        this.services = services;
    }

    void serve(Endpoint endpoint) {
        endpoint.secret("/deploy", new DeployCall(this::run));
        endpoint.secret(
                "/deploy/preview",
                new DeployCall((submission, exchange) ->
                        answer(exchange, () -> DeployJson.preview(machine().preview(submission)))));
        endpoint.secret(
                "/deploy/history",
                exchange -> answer(
                        exchange,
                        () -> DeployJson.history(machine().history(), machine().quarantined())));
        endpoint.secret("/deploy/cancel", exchange -> {
            String id = DeployCall.body(exchange);
            answer(exchange, () -> flag("cancelled", machine().cancel(id)));
        });
        endpoint.secret("/deploy/release", exchange -> {
            String hash = DeployCall.body(exchange);
            answer(exchange, () -> flag("released", machine().release(hash)));
        });
        endpoint.secret("/swap", exchange -> run(DeployCall.swap(DeployCall.body(exchange)), exchange));
    }

    /** Follows a submission to its end; a client that goes away does not end it. */
    private void run(Submission submission, HttpExchange exchange) throws IOException {
        BlockingQueue<Progress> steps = new LinkedBlockingQueue<>();
        DeployListener listener = progress -> {
            if (progress.id().equals(submission.id())) {
                steps.add(progress);
            }
        };
        ServiceRegistration<DeployListener> registration =
                context.registerService(DeployListener.class, listener, null);
        exchange.getResponseHeaders().set("Content-Type", "application/x-ndjson");
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream out = exchange.getResponseBody()) {
            line(out, outcome(submission, steps, out));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            registration.unregister();
        }
    }

    private String outcome(Submission submission, BlockingQueue<Progress> steps, OutputStream out)
            throws IOException, InterruptedException {
        try {
            machine().submit(submission);
        } catch (DeployException e) {
            return Failure.json(e.reason(), e.getMessage());
        }
        Progress progress = steps.take();
        while (!progress.phase().isEnd()) {
            var json = new JsonObject();
            json.addProperty("step", progress.phase().name().toLowerCase(Locale.ROOT) + ": " + progress.message());
            line(out, json.toString());
            progress = steps.take();
        }
        return DeployJson.progress(progress).toString();
    }

    private static void answer(HttpExchange exchange, Supplier<JsonObject> answer) throws IOException {
        try {
            Endpoint.json(exchange, 200, answer.get().toString());
        } catch (DeployException e) {
            Endpoint.json(exchange, 409, Failure.json(e.reason(), e.getMessage()));
        }
    }

    private Deployment machine() {
        return services.get().stream()
                .findFirst()
                .orElseThrow(() -> new DeployException(
                        "deploy.unavailable", "The deploy machine does not run. Look in the log for what it lacks."));
    }

    private static JsonObject flag(String name, boolean value) {
        var json = new JsonObject();
        json.addProperty(name, value);
        return json;
    }

    private static void line(OutputStream out, String json) throws IOException {
        out.write((json + "\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
