// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.machine;

import io.penstock.deploy.api.Action;
import io.penstock.deploy.api.DeployException;
import io.penstock.deploy.api.Deployment;
import io.penstock.deploy.api.InstalledSet;
import io.penstock.deploy.api.Preview;
import io.penstock.deploy.api.Progress;
import io.penstock.deploy.api.Quarantined;
import io.penstock.deploy.api.Submission;
import io.penstock.deploy.format.UnitReader;
import io.penstock.deploy.machine.store.Entry;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;

/** The door of the machine: takes submissions, and has its one thread work them off. */
final class Machine implements Deployment {

    private static final int WAITING = 4;
    private static final List<String> SIGNED = List.of("." + UnitReader.SET, "." + UnitReader.SIGNATURE);

    private final Ledger ledger;
    private final Preparation preparation;
    private final Work work;
    private final Teller teller;
    private final Models models;
    private final ExecutorService thread;
    private final Map<String, Cancel> running = new ConcurrentHashMap<>();

    Machine(Ledger ledger, Preparation preparation, Work work, Teller teller, Models models, ExecutorService thread) {
        this.ledger = ledger;
        this.preparation = preparation;
        this.work = work;
        this.teller = teller;
        this.models = models;
        this.thread = thread;
    }

    /** Undoes and resumes what the last process left. */
    synchronized void recover() throws IOException {
        List<Entry> again = ledger.recover();
        thread.execute(teller::remember);
        again.forEach(this::enqueue);
    }

    @Override
    public Preview preview(Submission submission) {
        try (var scratch = new Scratch()) {
            Prepared prepared =
                    preparation.prepare(wish(submission), file(submission), scratch.folder(), (phase, sentence) -> {});
            return new Preview(
                    prepared.unit(),
                    prepared.verdict(),
                    prepared.blast(),
                    prepared.plan().isEmpty()
                            ? List.of("It runs already, with the same content: nothing would be done.")
                            : prepared.verdict().remarks());
        } catch (IOException e) {
            throw Trouble.of(e);
        }
    }

    @Override
    public synchronized Progress submit(Submission submission) {
        Optional<Progress> known = progress(submission.id());
        if (known.isPresent()) {
            return known.get();
        }
        if (running.size() > WAITING) {
            throw new DeployException(
                    "deploy.busy", running.size() + " submissions wait already. Submit it again when they are done.");
        }
        long number = ledger.journal().next();
        try {
            if (submission.action() instanceof Action.Install install) {
                receive(number, "", install.file());
                for (String end : SIGNED) {
                    Path beside = install.file().resolveSibling(install.file().getFileName() + end);
                    if (Files.isRegularFile(beside)) {
                        receive(number, end, beside);
                    }
                }
            }
            var entry = Entry.received(number, wish(submission), title(submission.action()), ledger.now());
            ledger.put(entry);
            thread.execute(() -> teller.tell(entry));
            enqueue(entry);
            return entry.progress();
        } catch (IOException e) {
            forget(number);
            throw Trouble.of(e);
        } catch (RejectedExecutionException e) {
            forget(number);
            throw new DeployException("deploy.stopping", "The gateway is stopping. Submit it after the start.", e);
        }
    }

    private void receive(long number, String end, Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            ledger.journal().receive(number, end, in);
        }
    }

    private void enqueue(Entry entry) {
        var cancel = new Cancel();
        if (running.putIfAbsent(entry.wish().id(), cancel) != null) {
            return; // submitted before the last run was recovered
        }
        thread.execute(() -> {
            try {
                work.run(entry, cancel);
            } finally {
                running.remove(entry.wish().id());
            }
        });
    }

    private void forget(long number) {
        try {
            ledger.journal().forget(number);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path file(Submission submission) {
        return submission.action() instanceof Action.Install install ? install.file() : Path.of("");
    }

    private static Entry.Wish wish(Submission submission) {
        Action action = submission.action();
        return new Entry.Wish(
                submission.id(),
                submission.origin(),
                action instanceof Action.Install ? "install" : action instanceof Action.Remove ? "remove" : "undo",
                action instanceof Action.Remove remove ? remove.names() : List.of(),
                submission.terms().widely(),
                submission.terms().records(),
                submission.terms().trial().toMillis());
    }

    private static String title(Action action) {
        if (action instanceof Action.Install install) {
            return String.valueOf(install.file().getFileName());
        }
        return action instanceof Action.Remove remove ? "without " + String.join(", ", remove.names()) : "undo";
    }

    @Override
    public Optional<Progress> progress(String id) {
        return ledger.journal().find(id).map(Entry::progress);
    }

    @Override
    public List<Progress> history() {
        return ledger.journal().all().values().stream().map(Entry::progress).toList();
    }

    @Override
    public boolean cancel(String id) {
        Cancel cancel = running.get(id);
        return cancel != null && cancel.cancel();
    }

    @Override
    public List<Quarantined> quarantined() {
        var all = new ArrayList<>(ledger.quarantine().list());
        for (Quarantined model : models.quarantined()) { // what the engine refused by itself, before any trial
            boolean told = all.stream()
                    .anyMatch(
                            unit -> ledger.quarantine().together(unit.sha256()).contains(model.sha256()));
            if (!told) {
                all.add(model);
            }
        }
        return List.copyOf(all);
    }

    @Override
    public boolean release(String sha256) {
        try {
            boolean model = models.release(ledger.quarantine().together(sha256));
            return ledger.quarantine().release(sha256) || model;
        } catch (IOException e) {
            throw Trouble.of(e);
        }
    }

    @Override
    public InstalledSet installed() {
        try {
            var pointers = ledger.pointers();
            boolean confirmed = pointers.trial() == 0;
            return ledger.store()
                    .set(confirmed ? pointers.confirmed() : pointers.trial())
                    .shown(confirmed);
        } catch (IOException e) {
            throw Trouble.of(e);
        }
    }
}
