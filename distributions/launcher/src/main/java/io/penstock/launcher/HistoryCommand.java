// SPDX-License-Identifier: Apache-2.0
package io.penstock.launcher;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Shows what was changed, refused and rolled back, newest first, and the quarantine. */
@Command(
        name = "history",
        mixinStandardHelpOptions = true,
        description = "Shows what was changed, refused and rolled back, newest first, and the quarantine.")
final class HistoryCommand implements Callable<Integer> {

    @ParentCommand
    private Main main;

    @Option(names = "--json", description = "As JSON, for a program.")
    private boolean json;

    @Override
    public Integer call() throws Exception {
        JsonObject answer = Client.of(main.home()).get("/deploy/history");
        if (json) {
            System.out.println(answer);
            return 0;
        }
        for (JsonElement each : answer.getAsJsonArray("history")) {
            JsonObject row = each.getAsJsonObject();
            String reason = row.has("reason") ? " [" + text(row, "reason") + "]" : "";
            System.out.printf(
                    "%s  %-11s %s, by %s%n",
                    text(row, "since"), text(row, "phase"), text(row, "title"), text(row, "way"));
            System.out.println("    " + text(row, "message") + reason);
            touched(row.getAsJsonObject("predicted"), row.getAsJsonObject("touched"));
        }
        if (answer.getAsJsonArray("history").isEmpty()) {
            System.out.println("Nothing was changed yet.");
        }
        for (JsonElement each : answer.getAsJsonArray("quarantine")) {
            JsonObject row = each.getAsJsonObject();
            System.out.printf(
                    "quarantine  %s  %s [%s]%n", text(row, "sha256"), text(row, "title"), text(row, "reason"));
        }
        return 0;
    }

    /** Where it is another than was predicted; what a gateway touched that ended meanwhile is not known. */
    private static void touched(JsonObject predicted, JsonObject touched) {
        boolean known = touched.entrySet().stream()
                .anyMatch(each -> !each.getValue().getAsJsonArray().isEmpty());
        if (known && !touched.equals(predicted)) {
            System.out.println("    predicted " + words(predicted));
            System.out.println("    touched   " + words(touched));
        }
    }

    private static String words(JsonObject blast) {
        return "added " + Deploys.words(blast, "added") + "; removed " + Deploys.words(blast, "removed")
                + "; disturbed " + Deploys.words(blast, "disturbed");
    }

    private static String text(JsonObject object, String field) {
        return object.get(field).getAsString();
    }
}
