// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.admission;

import io.penstock.inference.api.InferenceException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

/** Where children are started: each in a folder of its own, of which nothing stays. */
final class Nursery {

    private static final String WORK = "child-";
    private static final int LEAST_HEAP = 24;

    private final Path folder;
    private final Limits limits;
    private final PayloadSource payload;
    private final AtomicReference<Optional<Child>> asked = new AtomicReference<>(Optional.empty());

    /** @param folder for the children's folders; those that an earlier process left are removed */
    Nursery(Path folder, Limits limits, PayloadSource payload) {
        this.folder = folder;
        this.limits = limits;
        this.payload = payload;
        sweep();
    }

    Limits limits() {
        return limits;
    }

    /** Version of the runtime that a child opens models with. */
    String runtime() {
        return payload.runtime();
    }

    /** Asks one question of a child of its own. */
    byte[] ask(byte[] question) throws InferenceException {
        try (Child child = child(question.length)) {
            asked.set(Optional.of(child));
            return child.ask(question);
        } finally {
            asked.set(Optional.empty());
        }
    }

    /** Ends the child that is asked now: the gateway does not wait for it. From any thread. */
    void end() {
        asked.get().ifPresent(Child::end);
    }

    /**
     * Starts a child.
     *
     * @param longest question that it will be asked
     */
    Child child(int longest) throws InferenceException {
        if (!Files.isExecutable(Path.of(limits.java()))) {
            throw Refusal.noChild(limits.java() + " is no program");
        }
        int heap = LEAST_HEAP + (int) (3L * longest >> 20);
        try {
            Files.createDirectories(folder);
            Path work = Files.createTempDirectory(folder, WORK);
            try {
                var command = new CommandLine(limits, payload.into(work)).of(heap, work);
                return Child.start(command, limits, work, () -> remove(work));
            } catch (IOException | InferenceException e) {
                remove(work);
                throw e;
            }
        } catch (IOException e) {
            throw Refusal.noChild("its folder in " + folder + " cannot be written: " + e.getMessage());
        }
    }

    private void sweep() {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> left = Files.list(folder)) {
            left.filter(path -> path.getFileName().toString().startsWith(WORK)).forEach(Nursery::remove);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove(Path work) {
        try (Stream<Path> files = Files.walk(work)) {
            List<Path> inside = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : inside) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | UncheckedIOException e) { // it is swept at the next start
            work.toFile().deleteOnExit();
        }
    }
}
