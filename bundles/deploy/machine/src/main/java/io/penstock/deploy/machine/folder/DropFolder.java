// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.machine.folder;

import io.penstock.deploy.api.Action;
import io.penstock.deploy.api.DeployException;
import io.penstock.deploy.api.DeployListener;
import io.penstock.deploy.api.Deployment;
import io.penstock.deploy.api.Origin;
import io.penstock.deploy.api.Phase;
import io.penstock.deploy.api.Progress;
import io.penstock.deploy.api.Submission;
import io.penstock.deploy.api.Terms;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Submits each file of a folder once it has not grown between two looks, and moves it to {@code done} or {@code refused}
 * with a text beside it that says what became of it. Names that begin with a dot or end with {@code .part} are left
 * alone, so that a file can be brought in by a rename.
 *
 * <p>{@link #look} is called by one thread, once a second; {@link #changed} by the machine's.
 */
public final class DropFolder implements DeployListener {

    private static final Logger LOG = LoggerFactory.getLogger(DropFolder.class);
    private static final List<String> ENDINGS = List.of(".jar", ".dp", ".zip", ".set");

    private final Path folder;
    private final Deployment machine;
    private final Map<Path, String> seen = new HashMap<>();
    private final Map<String, Path> submitted = new ConcurrentHashMap<>();

    public DropFolder(Path folder, Deployment machine) {
        this.folder = folder;
        this.machine = machine;
    }

    /** Looks for files that are complete. */
    public void look() {
        try {
            Files.createDirectories(folder);
            for (Path file : files()) {
                String state =
                        Files.size(file) + "-" + Files.getLastModifiedTime(file).toMillis();
                if (state.equals(seen.put(file, state)) && !submitted.containsValue(file)) {
                    submit(file, "folder:" + file.getFileName() + ":" + state);
                }
            }
            seen.keySet().removeIf(file -> !Files.exists(file));
        } catch (IOException e) {
            LOG.warn("{} could not be looked at: {}", folder, e.getMessage());
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.getFileName().toString().startsWith("."))
                    .filter(file -> ENDINGS.stream()
                            .anyMatch(ending -> file.getFileName().toString().endsWith(ending)))
                    .sorted()
                    .toList();
        }
    }

    private void submit(Path file, String id) {
        submitted.put(id, file);
        try {
            Progress progress = machine.submit(
                    new Submission(id, new Origin("folder", "install"), new Action.Install(file), Terms.usual()));
            if (progress.phase().isEnd()) {
                changed(progress); // it was brought in before, and ended while nobody could move the file
            }
        } catch (DeployException e) {
            submitted.remove(id);
            if (!e.reason().equals("deploy.busy")) { // busy: the next look tries again
                moved(file, "refused", e.getMessage() + " [" + e.reason() + "]");
            }
        }
    }

    @Override
    public void changed(Progress progress) {
        if (progress.phase().isEnd()) {
            Path file = submitted.remove(progress.id());
            if (file != null) {
                String reason = progress.reason().map(code -> " [" + code + "]").orElse("");
                moved(
                        file,
                        progress.phase() == Phase.CONFIRMED ? "done" : "refused",
                        progress.title() + ": " + progress.message() + reason);
            }
        }
    }

    private void moved(Path file, String to, String text) {
        try {
            Path target = Files.createDirectories(folder.resolve(to));
            String name = file.getFileName().toString();
            Files.move(file, target.resolve(name), StandardCopyOption.REPLACE_EXISTING);
            for (String signed : List.of(name + ".set.json", name + ".set.sig")) {
                if (Files.exists(folder.resolve(signed))) {
                    Files.move(folder.resolve(signed), target.resolve(signed), StandardCopyOption.REPLACE_EXISTING);
                }
            }
            Files.writeString(target.resolve(name + ".txt"), text + System.lineSeparator());
        } catch (IOException e) {
            LOG.warn("{} could not be moved to {}: {}", file, to, e.getMessage());
        }
    }
}
