// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.apps.command;

import io.penstock.cloud.request.Refusal;
import io.penstock.cloud.request.Request;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is to be run.
 *
 * @param line the program and its arguments; no shell reads them
 * @param async whether nobody waits for it
 */
record Command(
        List<String> line,
        Path folder,
        Map<String, String> environment,
        String input,
        Duration timeout,
        boolean async) {

    private static final int MOST = 256;

    static Command of(Request request, CommandSettings settings) throws Refusal {
        if (request.hasBody()) {
            throw Refusal.bad("command.zip", "Files cannot be sent with a command here. Send it without a body.");
        }
        var line = new ArrayList<String>();
        line.add(request.metric("command.command", String.class)
                .filter(program -> !program.isBlank())
                .orElseThrow(() -> Refusal.bad("command.missing", "The request names no command.command. Send it.")));
        line.addAll(numbered(request, "command.argument"));
        var environment = new LinkedHashMap<String, String>(settings.environment());
        for (String pair : numbered(request, "command.environment.pair")) {
            environment.putAll(CommandSettings.pair(pair));
        }
        for (String text : line) {
            if (text.indexOf('\0') >= 0) {
                throw Refusal.bad("command.character", "A command holds no character 0. Take it out.");
            }
        }
        return new Command(
                List.copyOf(line),
                folder(request.metric("command.working.directory", String.class), settings),
                environment,
                request.metric("command.stdin", String.class).orElse(""),
                timeout(request.metric("command.timeout", Integer.class), settings.timeout()),
                request.metric("command.run.async", Boolean.class).orElse(false));
    }

    private static List<String> numbered(Request request, String metric) throws Refusal {
        var all = new ArrayList<String>();
        for (int i = 0; i < MOST; i++) {
            Optional<String> value = request.metric(metric + i, String.class);
            if (value.isEmpty()) {
                break;
            }
            all.add(value.get());
        }
        return all;
    }

    private static Path folder(Optional<String> wanted, CommandSettings settings) throws Refusal {
        Path folder = wanted.filter(text -> !text.isBlank() && text.indexOf('\0') < 0)
                .map(Path::of)
                .orElse(settings.folder());
        if (!Files.isDirectory(folder)) {
            throw Refusal.bad("command.working_directory", folder + " is no directory of this gateway. Name one.");
        }
        return folder;
    }

    /** Milliseconds, as Kapua sends them; less than the configured ones, never more. */
    private static Duration timeout(Optional<Integer> wanted, Duration longest) {
        return wanted.filter(millis -> millis > 0)
                .map(Duration::ofMillis)
                .filter(duration -> duration.compareTo(longest) < 0)
                .orElse(longest);
    }
}
