// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.remote;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import com.google.gson.reflect.TypeToken;
import io.penstock.cloud.request.Refusal;
import io.penstock.kura.files.DurableFile;
import io.penstock.kura.files.FileLayer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Jobs that Kapua waits for, and what of their ends was not told yet; durable, so that a gateway that was killed tells
 * the truth when it is back. Any thread.
 */
final class Jobs {

    private static final Logger LOG = LoggerFactory.getLogger(Jobs.class);
    private static final int REMEMBERED = 200;
    private static final int MOST = 1_000;

    private final FileLayer layer;
    private final Path file;
    private final Map<Long, Entry> entries = new LinkedHashMap<>();
    private boolean unsaved; // guarded by this

    /**
     * A job.
     *
     * @param end what to tell; empty while it is worked on
     * @param error of the end, where it failed
     * @param told whether Kapua has it
     */
    record Entry(Job job, String end, String error, boolean told) {

        Optional<Notice> untold() {
            return told || end.isEmpty()
                    ? Optional.empty()
                    : Optional.of(error.isEmpty() ? Notice.done(job) : Notice.failed(job, error));
        }
    }

    Jobs(FileLayer layer, Path file) throws IOException {
        this.layer = layer;
        this.file = file;
        if (layer.exists(file)) {
            load(new String(layer.read(file), StandardCharsets.UTF_8));
        }
    }

    private void load(String text) throws IOException {
        try {
            List<Entry> kept = new Gson().fromJson(text, new TypeToken<List<Entry>>() {}.getType());
            kept.forEach(entry -> entries.put(entry.job().id(), entry));
        } catch (JsonParseException | NullPointerException e) {
            throw new IOException(
                    "deploy.jobs: " + file + " is damaged. Remove it; Kapua's open operations time out.", e);
        }
    }

    /**
     * Opens a job that nobody works on; on the disk when this returns. One that has ended may be opened again for the
     * same package alone: its outcome would be told of another.
     *
     * @throws Refusal {@code deploy.job_known}
     */
    synchronized void begin(Job job) throws Refusal {
        Optional<Entry> known = of(job.id());
        if (known.filter(entry -> entry.end().isEmpty()).isPresent()) {
            throw Refusal.bad("deploy.job_known", "The job " + job.id() + " is worked on. Wait for its outcome.");
        }
        Optional<Job> other = known.map(Entry::job).filter(before -> !before.isOf(job));
        if (other.isPresent()) {
            throw Refusal.bad(
                    "deploy.job_known",
                    "The job " + job.id() + " was the " + other.get().kind() + " of "
                            + other.get().name() + " " + other.get().version() + ". Ask under a new job.id.");
        }
        open(job);
    }

    /** On the disk when this returns; as it was before where it throws. */
    synchronized void open(Job job) {
        Map<Long, Entry> before = new LinkedHashMap<>(entries);
        entries.remove(job.id());
        entries.put(job.id(), new Entry(job, "", "", false));
        try {
            save();
        } catch (UncheckedIOException e) {
            entries.clear();
            entries.putAll(before);
            throw e;
        }
    }

    /** On the disk when this returns, or as soon as the disk takes it: see {@link #settle}. */
    synchronized void ended(Notice end) {
        Job job = end.job();
        entries.put(job.id(), new Entry(job, end.status().name(), end.error().orElse(""), false));
        keep();
    }

    /** Writes what the disk did not take before. */
    synchronized void settle() {
        if (unsaved) {
            keep();
        }
    }

    private void keep() {
        try {
            save();
        } catch (UncheckedIOException e) {
            if (!unsaved) {
                LOG.error("{} It is tried again until it is", e.getMessage());
            }
            unsaved = true;
        }
    }

    synchronized void told(Notice end) {
        Entry entry = entries.get(end.job().id());
        boolean same = entry != null
                && entry.job().kind().equals(end.job().kind())
                && entry.end().equals(end.status().name())
                && entry.error().equals(end.error().orElse(""));
        if (same) {
            entries.put(end.job().id(), new Entry(entry.job(), entry.end(), entry.error(), true));
            keep();
        }
    }

    synchronized List<Entry> all() {
        return List.copyOf(entries.values());
    }

    synchronized Optional<Entry> of(String submission) {
        return entries.values().stream()
                .filter(entry -> entry.job().submission().equals(submission))
                .findFirst();
    }

    synchronized Optional<Entry> of(long id) {
        return Optional.ofNullable(entries.get(id));
    }

    private void forget(Predicate<Entry> which, int most) {
        var oldest = entries.values().iterator();
        while (entries.size() > most && oldest.hasNext()) {
            Entry entry = oldest.next();
            if (which.test(entry)) {
                oldest.remove();
                if (!entry.told()) {
                    LOG.warn("nobody took the outcome of {}: {} {}", entry.job(), entry.end(), entry.error());
                }
            }
        }
    }

    private void save() {
        forget(Entry::told, REMEMBERED);
        forget(entry -> !entry.end().isEmpty(), MOST); // nobody took them: their connection is gone
        try {
            byte[] bytes = new Gson().toJson(entries.values()).getBytes(StandardCharsets.UTF_8);
            new DurableFile(layer, file).replace(bytes);
            unsaved = false;
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "deploy.jobs: " + file + " cannot be written: " + e.getMessage() + ". See to the disk.", e);
        }
    }
}
