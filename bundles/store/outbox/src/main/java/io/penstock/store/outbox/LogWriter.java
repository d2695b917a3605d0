// SPDX-License-Identifier: Apache-2.0
package io.penstock.store.outbox;

import io.penstock.store.api.Draft;
import io.penstock.store.api.OutboxException;
import io.penstock.store.api.OutboxWriter;
import io.penstock.store.api.Receipt;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;

/** The handle of a source that is open. Its next sequence number is the committer's. */
final class LogWriter implements OutboxWriter {

    private final Committer committer;
    private final LiveSettings settings;
    private final Source source;
    private volatile Optional<OutboxException> refusal = Optional.empty();
    private long next = 1;

    LogWriter(Committer committer, LiveSettings settings, Source source) {
        this.committer = committer;
        this.settings = settings;
        this.source = source;
    }

    @Override
    public String source() {
        return source.name();
    }

    @Override
    public long epoch() {
        return source.epoch();
    }

    @Override
    public CompletionStage<Receipt> append(List<Draft> drafts) {
        return submit(drafts, committer::submit);
    }

    @Override
    public Receipt commit(List<Draft> drafts) {
        try {
            return submit(drafts, committer::submitAndHelp).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof OutboxException refused ? refused : e;
        }
    }

    private CompletableFuture<Receipt> submit(List<Draft> drafts, Consumer<Request> way) {
        var request = new Append(this, drafts);
        Optional<OutboxException> why =
                refusal.or(() -> request.tooLarge(settings.now().longestRecord()));
        if (why.isPresent()) {
            return CompletableFuture.failedFuture(why.get());
        }
        way.accept(request);
        return request.result();
    }

    @Override
    public void close() {
        refuse(new OutboxException.Closed("the writer of " + source.name() + " was closed"));
    }

    /** From now on; the first reason stays. */
    void refuse(OutboxException why) {
        if (refusal.isEmpty()) {
            refusal = Optional.of(why);
        }
    }

    Optional<OutboxException> refusal() {
        return refusal;
    }

    /** What a record grows by on the disk. */
    int overhead() {
        return settings.now().overhead();
    }

    Source identity() {
        return source;
    }

    /** The committer's: the next sequence number. */
    long next() {
        return next;
    }

    void next(long seq) {
        next = seq;
    }
}
