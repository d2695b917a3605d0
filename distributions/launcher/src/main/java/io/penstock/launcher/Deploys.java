// SPDX-License-Identifier: Apache-2.0
package io.penstock.launcher;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.ConnectException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;

/** Asks the running gateway's deploy machine, and prints what it says. */
final class Deploys {

    /** Submits a change and prints each step; throws where it was refused or went back. */
    static int submit(Home home, JsonObject wish) throws IOException {
        return outcome(home, "/deploy", wish.toString());
    }

    static int swap(Home home, Path jar) throws IOException {
        return outcome(home, "/swap", file(jar));
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

    private static int outcome(Home home, String path, String body) throws IOException {
        Client client = Client.of(home);
        var leaving = new Thread(() -> System.out.println("The gateway goes on with it. `penstock history` says what"
                + " becomes of it; `penstock undo` takes it back."));
        Runtime.getRuntime().addShutdownHook(leaving);
        JsonObject done;
        try {
            done = client.post(path, body, Deploys::step);
        } catch (ConnectException e) {
            throw e; // nothing was handed in
        } catch (IOException e) {
            done = new JsonObject();
        } finally {
            Runtime.getRuntime().removeShutdownHook(leaving);
        }
        if (!done.has("message")) {
            throw new LaunchException(
                    "deploy.no_answer",
                    "The gateway ended before it said what became of it, or its command endpoint is among what is"
                            + " moved. `penstock history` says it as soon as it runs.");
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
