// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.remote;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.penstock.cloud.request.Json;
import io.penstock.cloud.request.Names;
import io.penstock.cloud.request.Refusal;
import io.penstock.cloud.request.Request;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A request to download, checked. Metric names and types are Kura's and Kapua's; what Kapua leaves out has a default.
 *
 * @param block bytes between two pauses
 * @param pause after each block
 * @param notice bytes between two notifications
 * @param resume whether a part of an earlier download is gone on with
 * @param again whether to download what is there already
 */
record Order(
        Job job,
        URI uri,
        Optional<Fingerprint> hash,
        boolean install,
        int block,
        Duration pause,
        int notice,
        Duration timeout,
        boolean resume,
        boolean again,
        String user,
        String password,
        String type,
        Map<String, Object> hook) {

    private static final int BLOCK = 256 << 10;
    private static final int TIMEOUT = 60_000;

    static Order of(Request request) throws Refusal {
        refuse(request, "dp.install.system.update", "A system update is a script, and this gateway runs none.");
        refuse(request, "dp.reboot", "Nothing is restarted for an update here. Ask without a reboot.");
        if (!request.metric("dp.install.verifier.uri", String.class).orElse("").isBlank()) {
            throw Refusal.bad(
                    "deploy.verifier_script",
                    "This gateway runs no verifier scripts: the trial says whether it works.");
        }
        Job job = Job.of("download", request);
        return new Order(
                job,
                uri(text(request, "dp.uri")),
                Fingerprint.of(request.metric("dp.download.hash", String.class).orElse("")),
                request.metric("dp.install", Boolean.class).orElse(true),
                positive(request, "dp.download.block.size", BLOCK),
                Duration.ofMillis(request.metric("dp.download.block.delay", Integer.class)
                        .filter(delay -> delay > 0)
                        .orElse(0)),
                positive(request, "dp.download.notify.block.size", BLOCK),
                Duration.ofMillis(positive(request, "dp.download.timeout", TIMEOUT)),
                request.metric("dp.download.resume", Boolean.class).orElse(true),
                request.metric("dp.download.force", Boolean.class).orElse(false),
                request.metric("dp.download.username", String.class).orElse(""),
                request.metric("dp.download.password", String.class).orElse(""),
                request.metric("request.type", String.class).orElse(""),
                hook(request));
    }

    static void refuse(Request request, String metric, String why) throws Refusal {
        if (request.metric(metric, Boolean.class).orElse(false)) {
            throw Refusal.bad("deploy." + metric.substring(metric.lastIndexOf('.') + 1), why);
        }
    }

    static String text(Request request, String metric) throws Refusal {
        return request.metric(metric, String.class)
                .filter(value -> !value.isBlank())
                .orElseThrow(() -> Refusal.bad("deploy.missing", "There is no metric " + metric + ". Send it."));
    }

    private static URI uri(String text) throws Refusal {
        try {
            URI uri = new URI(text);
            String scheme = String.valueOf(uri.getScheme());
            if ((scheme.equals("http") || scheme.equals("https"))
                    && uri.getHost() != null
                    && uri.getUserInfo() == null) {
                return uri;
            }
        } catch (URISyntaxException e) {
            throw Refusal.bad("deploy.uri", "The address " + Names.shown(text) + " is none. Correct it.");
        }
        throw Refusal.bad(
                "deploy.uri",
                "Files are taken from http and https addresses without a password in them, not from "
                        + Names.shown(text) + ".");
    }

    private static int positive(Request request, String metric, int otherwise) throws Refusal {
        return request.metric(metric, Integer.class).filter(value -> value > 0).orElse(otherwise);
    }

    private static Map<String, Object> hook(Request request) throws Refusal {
        Optional<String> text = request.metric("hook.properties", String.class).filter(value -> !value.isBlank());
        Map<String, Object> properties = new HashMap<>();
        if (text.isPresent()) {
            JsonObject json = Json.object(Json.parse(text.get()));
            for (Map.Entry<String, JsonElement> each : json.entrySet()) {
                properties.put(
                        each.getKey(),
                        each.getValue().isJsonPrimitive()
                                ? each.getValue().getAsString()
                                : each.getValue().toString());
            }
        }
        return properties;
    }

    /** Without the password. */
    @Override
    public String toString() {
        return job + " from " + uri.getHost();
    }
}
