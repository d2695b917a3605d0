// SPDX-License-Identifier: Apache-2.0
package io.penstock.store.outbox;

import io.penstock.store.api.OutboxException;
import io.penstock.store.api.Priority;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Something that the committer does in its turn, after what was queued before is durable. */
final class Chore<T> implements Request {

    /** What is done. */
    interface Work<T> {
        T run() throws IOException;
    }

    private final Work<T> work;
    private final CompletableFuture<T> result = new CompletableFuture<>();

    Chore(Work<T> work) {
        this.work = work;
    }

    CompletableFuture<T> result() {
        return result;
    }

    @Override
    public long bytes() {
        return 0;
    }

    @Override
    public int records() {
        return 0;
    }

    @Override
    public Priority priority() {
        return Priority.CRITICAL;
    }

    @Override
    public Optional<OutboxException> refusal() {
        return Optional.empty();
    }

    @Override
    public int put(FrameWriter out, long position, long now) {
        return 0;
    }

    @Override
    public void count(Tally tally, Sources sources) {}

    @Override
    public void done() {
        try {
            result.complete(work.run());
        } catch (IOException e) {
            result.completeExceptionally(
                    new OutboxException.Broken("outbox.io", e.getMessage() + ". Check the disk.", e));
        } catch (RuntimeException e) {
            result.completeExceptionally(e);
        }
    }

    @Override
    public void fail(OutboxException why) {
        result.completeExceptionally(why);
    }

    @Override
    public Source source() {
        return Source.unknown(0);
    }
}
