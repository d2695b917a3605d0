// SPDX-License-Identifier: Apache-2.0
package io.penstock.launcher;

import com.google.gson.JsonObject;
import io.penstock.deploy.api.DeployException;
import io.penstock.deploy.trust.Desk;
import io.penstock.deploy.trust.FileAnchors;
import io.penstock.deploy.trust.audit.AuditCheck;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** Looks at what commonly goes wrong, here and in the running gateway, and says what to do. */
@Command(
        name = "doctor",
        mixinStandardHelpOptions = true,
        description = "Checks the machine, the data folder and the running gateway, and says what to do.")
final class DoctorCommand implements Callable<Integer> {

    private static final long LITTLE_SPACE = 500L << 20;

    @ParentCommand
    private Main main;

    private boolean bad;

    @Override
    public Integer call() throws Exception {
        int java = Runtime.version().feature();
        check(java >= 17, "java", "Java " + java, "Install a Java 17 runtime.");
        Home home = main.home();
        check(true, "home", home.folder().toString(), "");
        data(home);
        trust(home);
        gateway(home);
        return bad ? Running.EXIT_FAILED : 0;
    }

    private void data(Home home) throws IOException {
        if (!Files.exists(home.data())) {
            check(true, "data", home.data() + " does not exist yet; `penstock run` makes it", "");
            return;
        }
        check(
                Files.isWritable(home.data()),
                "data",
                home.data().toString(),
                "Give this user the right to write there.");
        long free = Files.getFileStore(home.data()).getUsableSpace();
        check(
                free > LITTLE_SPACE,
                "disk",
                (free >> 20) + " MB free",
                "Free some space, or lower the outbox's byte budget: at 0 it takes nothing more.");
    }

    private void trust(Home home) throws IOException {
        Path keystore = TrustFiles.keystore(home.data());
        try {
            int anchors = Files.exists(keystore)
                    ? new FileAnchors(keystore, TrustFiles.PASSWORD.toCharArray())
                            .now()
                            .certificates()
                            .size()
                    : 0;
            String none = "no anchor: anybody's code is installed; `penstock anchor add` sets one";
            check(true, "trust", anchors == 0 ? none : anchors + " anchors", "");
        } catch (DeployException e) {
            check(true, "trust", keystore + " has a password of its own; who knows it lists the anchors", "");
        }
        AuditCheck.Result trail = Desk.audit(TrustFiles.audit(home.data()), line -> {});
        check(
                trail.broken().isEmpty(),
                "audit",
                trail.broken().orElse(trail.lines() + " lines"),
                "Somebody changed the record, or the disk did. Compare it with a backup: `penstock audit verify`.");
    }

    private void gateway(Home home) throws IOException {
        try {
            JsonObject health = Client.of(home).get("/health");
            for (var entry : health.getAsJsonArray("checks")) {
                JsonObject check = entry.getAsJsonObject();
                check(
                        "OK".equals(check.get("status").getAsString()),
                        check.get("name").getAsString(),
                        check.get("message").getAsString(),
                        check.has("hint") ? check.get("hint").getAsString() : "");
            }
        } catch (LaunchException e) {
            check(false, "gateway", e.getMessage(), "");
        } catch (IOException e) {
            check(false, "gateway", "it does not answer: " + e.getMessage(), "Start it again with `penstock run`.");
        }
    }

    private void check(boolean good, String what, String found, String todo) {
        System.out.printf("%-4s  %-28s %s%n", good ? "ok" : "BAD", what, found);
        if (!good) {
            bad = true;
            if (!todo.isEmpty()) {
                System.out.printf("      %-28s %s%n", "", todo);
            }
        }
    }
}
