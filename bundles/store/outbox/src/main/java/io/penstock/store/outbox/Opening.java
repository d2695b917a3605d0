// SPDX-License-Identifier: Apache-2.0
package io.penstock.store.outbox;

import io.penstock.kura.seal.Seal;
import io.penstock.store.api.OutboxException;
import io.penstock.store.api.Priority;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** The opening of a source on its way: its epoch has to be on the disk before anything is appended under it. */
final class Opening implements Request {

    private final Source source;
    private final Runnable durable;
    private final CompletableFuture<Void> result = new CompletableFuture<>();

    /** @param durable done before the opening is told to be durable */
    Opening(Source source, Runnable durable) {
        this.source = source;
        this.durable = durable;
    }

    CompletableFuture<Void> result() {
        return result;
    }

    @Override
    public long bytes() {
        return Frame.HEAD
                + Seal.OVERHEAD
                + 4
                + FrameWriter.utf8(source.name()).length
                + FrameWriter.utf8(source.destination()).length;
    }

    @Override
    public int records() {
        return 1;
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
        out.source(Frame.OPENING, source, 1, position, now);
        return 1;
    }

    @Override
    public void count(Tally tally, Sources sources) {
        sources.add(source, 1);
        tally.mention(source.epoch());
    }

    @Override
    public void done() {
        durable.run();
        result.complete(null);
    }

    @Override
    public void fail(OutboxException why) {
        result.completeExceptionally(why);
    }

    @Override
    public Source source() {
        return source;
    }
}
