// SPDX-License-Identifier: Apache-2.0
package io.penstock.launcher;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;

/** Asks the running gateway's deploy machine, and prints what it says. */
final class Deploys {

    /** Submits a change and prints each step; throws where it was refused or went back. */
    static int submit(Home home, JsonObject wish) throws IOException {
        return outcome(Client.of(home).post("/deploy", wish.toString(), Deploys::step));
    }

    static int swap(Home home, Path jar) throws IOException {
        String file = file(jar);
        return outcome(Client.of(home).post("/swap", file, Deploys::step));
    }

    static JsonObject action(String name) {
        var json = new JsonObject();
        json.addProperty("action", name);
        return json;
    }

    static String file(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new LaunchException("deploy.no_file", file + " is not a file. Give the path of a bundle's jar.");
        }
        return file.toAbsolutePath().toString();
    }

    static JsonObject ask(Home home, String path, String body) throws IOException {
        return Client.of(home).post(path, body, line -> {});
    }

    static String words(JsonObject blast, String what) {
        var words = new ArrayList<String>();
        for (JsonElement each : blast.getAsJsonArray(what)) {
            words.add(each.getAsString());
        }
        return words.isEmpty() ? "none" : String.join(", ", words);
    }

    private static void step(JsonObject line) {
        if (line.has("step")) {
            System.out.println("  " + line.get("step").getAsString());
        }
    }

    private static int outcome(JsonObject done) {
        if (!done.has("message")) {
            throw new LaunchException(
                    "deploy.no_answer",
                    "The gateway went away before it said what became of it. `penstock history` does.");
        }
        if (done.has("reason")) {
            throw new LaunchException(
                    done.get("reason").getAsString(), done.get("message").getAsString());
        }
        System.out.println(done.get("message").getAsString());
        return 0;
    }

    private Deploys() {}
}
