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
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
    private static final int LONGEST_PAUSE = 60_000;
    private static final int LONGEST_TIMEOUT = 600_000;
    private static final int LONGEST_ADDRESS = 4096;
    private static final int LONGEST_HOOK = 64 << 10;

    static Order of(Request request) throws Refusal {
        refuse(request, "dp.install.system.update", "A system update is a script, and this gateway runs none.");
        refuse(request, "dp.reboot", "Nothing is restarted for an update here. Ask without a reboot.");
        if (!request.metric("dp.install.verifier.uri", String.class).orElse("").isBlank()) {
            throw Refusal.bad(
                    "deploy.verifier_script",
                    "This gateway runs no verifier scripts: the trial says whether it works.");
        }
        Metrics metrics = new Metrics(request);
        Job job = Job.of("download", request);
        protocol(metrics.word("dp.download.protocol"));
        return new Order(
                job,
                uri(text(request, "dp.uri")),
                Fingerprint.of(metrics.word("dp.download.hash")),
                metrics.truth("dp.install", true),
                metrics.number("dp.download.block.size", BLOCK, Integer.MAX_VALUE),
                Duration.ofMillis(metrics.number("dp.download.block.delay", 0, LONGEST_PAUSE)),
                metrics.number("dp.download.notify.block.size", BLOCK, Integer.MAX_VALUE),
                Duration.ofMillis(metrics.number("dp.download.timeout", TIMEOUT, LONGEST_TIMEOUT)),
                metrics.truth("dp.download.resume", true),
                metrics.truth("dp.download.force", false),
                user(metrics.word("dp.download.username")),
                metrics.word("dp.download.password"),
                metrics.word("request.type"),
                hook(metrics));
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

    /** Kapua says HTTP of https too: the address counts. */
    private static void protocol(String name) throws Refusal {
        if (!Set.of("", "HTTP", "HTTPS").contains(name.toUpperCase(Locale.ROOT))) {
            throw Refusal.bad(
                    "deploy.protocol", "Files are taken by HTTP and HTTPS, not by " + Names.shown(name) + ".");
        }
    }

    private static URI uri(String text) throws Refusal {
        try {
            URI uri = new URI(text);
            if (text.length() <= LONGEST_ADDRESS && isAddress(uri)) {
                return uri;
            }
        } catch (URISyntaxException e) {
            throw Refusal.bad("deploy.uri", "The address is none: " + e.getReason() + ". Correct it.");
        }
        throw Refusal.bad(
                "deploy.uri",
                "Files are taken from http and https addresses of " + LONGEST_ADDRESS
                        + " characters at most, without a password in them. Send such a one.");
    }

    /** Where a file can be taken from. */
    static boolean isAddress(URI uri) {
        return ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))
                && uri.getHost() != null
                && uri.getUserInfo() == null
                && uri.getFragment() == null;
    }

    /** RFC 7617, 2: no colon in it. */
    private static String user(String name) throws Refusal {
        if (name.indexOf(':') >= 0) {
            throw Refusal.bad("deploy.user", "A user's name has no colon in it. Correct it.");
        }
        return name;
    }

    private static Map<String, Object> hook(Metrics metrics) throws Refusal {
        String text = metrics.text("hook.properties", LONGEST_HOOK);
        Map<String, Object> properties = new HashMap<>();
        if (!text.isBlank()) {
            JsonObject json = Json.object(Json.parse(text));
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
