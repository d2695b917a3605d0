// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.asset;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which driver serves each pid, and which assets use it.
 *
 * <p>The first driver of a pid serves until it goes or until {@link #succeed}; a second one stands by. The lock is for
 * such changes only: no read of a channel takes it, and no driver is called under it.
 */
final class DriverTable {

    private static final Logger LOG = LoggerFactory.getLogger(DriverTable.class);

    private final Executor threads;
    private final LongSupplier nanos;
    private final Map<String, Post> posts = new TreeMap<>();

    DriverTable(Executor threads, LongSupplier nanos) {
        this.threads = threads;
        this.nanos = nanos;
    }

    /** A driver appeared. */
    synchronized void add(DriverEntry entry) {
        Post post = post(entry.pid());
        post.entries.add(entry);
        if (post.serving.isEmpty()) {
            post.serving = Optional.of(entry);
            post.uses.forEach(use -> seat(post, use));
        }
    }

    /**
     * A driver goes. Where one stands by, it takes over.
     *
     * @return completes when the last call into the driver that goes has returned
     */
    CompletableFuture<Void> remove(DriverEntry entry) {
        synchronized (this) {
            Post post = post(entry.pid());
            post.entries.remove(entry);
            if (post.serving.filter(entry::equals).isEmpty()) {
                return CompletableFuture.completedFuture(null);
            }
            post.serving = post.entries.stream().findFirst();
            CompletableFuture<Void> left = unseat(post, entry.exclusive() || post.serving.isPresent());
            if (post.serving.isPresent()) {
                post.uses.forEach(use -> seat(post, use));
            }
            return left;
        }
    }

    /** An asset begins to use a driver, whether it is there or not. */
    synchronized DriverUse use(AssetSettings settings, ListenerSet listeners) {
        Post post = post(settings.driver());
        var use = new DriverUse(settings, listeners, new SerialExecutor(threads), away(settings.driver(), false));
        post.uses.add(use);
        if (post.serving.isPresent()) {
            seat(post, use);
        }
        return use;
    }

    /** The asset's channels changed; it goes on with the old ones until the driver is ready for the new. */
    synchronized void replan(DriverUse use, AssetSettings settings) {
        use.settings(settings);
        Post post = post(use.driverPid());
        if (post.serving.isPresent()) {
            seat(post, use);
        }
    }

    /** The asset goes; completes when its last call has returned. */
    synchronized CompletableFuture<Void> release(DriverUse use) {
        post(use.driverPid()).uses.remove(use);
        return use.sit(new Away(false, nanos.getAsLong(), "asset.stopped: the asset was stopped"));
    }

    /** See {@link io.penstock.kura.seam.Succession#succeed}. */
    synchronized CompletionStage<Void> succeed(long from, long to) {
        var moves = new ArrayList<Move>();
        var held = new ArrayList<CompletableFuture<Void>>();
        for (Post post : posts.values()) {
            Optional<DriverEntry> successor =
                    post.entries.stream().filter(e -> e.bundle() == to).findFirst();
            boolean concerned = post.serving.filter(e -> e.bundle() == from).isPresent();
            if (successor.isPresent() && (concerned || post.serving.isEmpty())) {
                moves.add(new Move(post, successor.get()));
            } else if (concerned && post.serving.get().exclusive()) {
                held.add(hold(post));
            } else if (concerned && !post.uses.isEmpty()) {
                return CompletableFuture.failedFuture(
                        new IllegalStateException("driver.no_successor: the new bundle has" + " no driver " + post.pid
                                + ", which " + post.uses.size() + " assets use"));
            }
        }
        return CompletableFuture.allOf(move(moves), CompletableFuture.allOf(held.toArray(CompletableFuture[]::new)));
    }

    /** The drivers that serve, by pid. */
    synchronized List<DriverEntry> serving() {
        return posts.values().stream().flatMap(post -> post.serving.stream()).toList();
    }

    /** One pid: who could serve, oldest first, who does, and for whom. */
    private static final class Post {

        private final String pid;
        private final List<DriverEntry> entries = new ArrayList<>();
        private final List<DriverUse> uses = new ArrayList<>();
        private Optional<DriverEntry> serving = Optional.empty();

        Post(String pid) {
            this.pid = pid;
        }
    }

    private record Move(Post post, DriverEntry to) {}

    private Post post(String pid) {
        return posts.computeIfAbsent(pid, Post::new);
    }

    private Away away(String pid, boolean expected) {
        return new Away(
                expected,
                nanos.getAsLong(),
                pid.isEmpty()
                        ? "driver.none: no driver is chosen; set " + AssetKeys.DRIVER
                        : "driver.absent: there is no driver " + pid
                                + "; look whether it is configured and its bundle started");
    }

    /**
     * Prepares the serving driver for a use, and seats it if it still serves when it is ready.
     *
     * @return completes when the last call into what the use was on has returned
     */
    private CompletableFuture<Void> seat(Post post, DriverUse use) {
        DriverEntry entry = post.serving.get();
        return use.prepare(entry)
                .handle((attachment, failure) ->
                        failure == null ? take(post, use, attachment) : refuse(use, entry, failure))
                .thenCompose(left -> left);
    }

    private synchronized CompletableFuture<Void> take(Post post, DriverUse use, Attachment attachment) {
        boolean wanted = post.serving.filter(attachment.entry()::equals).isPresent() && post.uses.contains(use);
        if (!wanted) {
            use.discard(attachment);
            return CompletableFuture.completedFuture(null);
        }
        return use.sit(attachment);
    }

    private synchronized CompletableFuture<Void> refuse(DriverUse use, DriverEntry entry, Throwable failure) {
        LOG.error(
                "driver.unfit: {} could not be prepared for {}",
                entry.pid(),
                use.settings().pid(),
                failure);
        if (use.seat() instanceof Away) {
            use.sit(new Away(
                    false,
                    nanos.getAsLong(),
                    "driver.unfit: the driver " + entry.pid() + " could not be prepared, see the log: "
                            + failure.getMessage()));
        }
        return CompletableFuture.completedFuture(null);
    }

    private CompletableFuture<Void> unseat(Post post, boolean expected) {
        return CompletableFuture.allOf(
                post.uses.stream().map(use -> use.sit(away(post.pid, expected))).toArray(CompletableFuture[]::new));
    }

    /** An exclusive driver is left alone, to stop and to have its line taken over: reads wait. */
    private CompletableFuture<Void> hold(Post post) {
        post.serving = Optional.empty();
        return unseat(post, true);
    }

    /** All uses are made ready first; then each moves by one reference write, or none does. */
    private CompletableFuture<Void> move(List<Move> moves) {
        Map<DriverUse, CompletableFuture<Attachment>> ready = new HashMap<>();
        moves.forEach(move -> move.post().uses.forEach(use -> ready.put(use, use.prepare(move.to()))));
        return CompletableFuture.allOf(ready.values().toArray(CompletableFuture[]::new))
                .handle((all, failure) -> failure)
                .thenCompose(failure -> failure == null ? commit(moves, ready) : abandon(ready, failure));
    }

    private synchronized CompletableFuture<Void> commit(
            List<Move> moves, Map<DriverUse, CompletableFuture<Attachment>> ready) {
        if (moves.stream().anyMatch(move -> !move.post().entries.contains(move.to()))) {
            return abandon(
                    ready, new IllegalStateException("driver.successor_gone: the new bundle's driver went away"));
        }
        var left = new ArrayList<CompletableFuture<Void>>();
        for (Move move : moves) {
            LOG.info(
                    "driver {} of bundle {} serves {} assets",
                    move.post().pid,
                    move.to().bundle(),
                    move.post().uses.size());
            move.post().serving = Optional.of(move.to());
            for (DriverUse use : move.post().uses) {
                CompletableFuture<Attachment> attachment = ready.remove(use);
                if (attachment != null) {
                    left.add(use.sit(attachment.join()));
                }
                if (attachment == null || attachment.join().plan().settings() != use.settings()) {
                    left.add(seat(move.post(), use)); // came, or was configured anew, in between
                }
            }
        }
        ready.forEach((use, attachment) -> use.discard(attachment.join())); // went in between
        return CompletableFuture.allOf(left.toArray(CompletableFuture[]::new));
    }

    private static CompletableFuture<Void> abandon(
            Map<DriverUse, CompletableFuture<Attachment>> ready, Throwable failure) {
        ready.forEach((use, attachment) -> attachment.thenAccept(use::discard));
        Throwable cause = failure.getCause() == null ? failure : failure.getCause();
        return CompletableFuture.failedFuture(new IllegalStateException(
                Failures.reason(String.valueOf(cause.getMessage()), "").isEmpty()
                        ? "driver.unfit: the new driver could not be prepared: " + cause
                        : cause.getMessage(),
                cause));
    }
}
