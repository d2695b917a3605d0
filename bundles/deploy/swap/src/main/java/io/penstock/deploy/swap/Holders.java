// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.swap;

import io.penstock.kura.seam.Succession;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.osgi.framework.Bundle;

/** Everybody who holds references to components, asked one after the other, and asked back where one cannot move. */
final class Holders {

    private final Supplier<List<Succession>> holders;
    private final Duration limit;

    Holders(Supplier<List<Succession>> holders, Duration limit) {
        this.holders = holders;
        this.limit = limit;
    }

    void move(Bundle from, Bundle to) throws InterruptedException {
        var moved = new ArrayList<Succession>();
        for (Succession holder : holders.get()) {
            try {
                succeed(holder, from, to);
                moved.add(holder);
            } catch (SwapException e) {
                for (Succession back : moved) {
                    try {
                        succeed(back, to, from);
                    } catch (SwapException second) {
                        e.addSuppressed(second);
                    }
                }
                throw e;
            }
        }
    }

    private void succeed(Succession holder, Bundle from, Bundle to) throws InterruptedException {
        CompletableFuture<Void> done = holder.succeed(from, to).toCompletableFuture();
        try {
            done.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new SwapException(
                    "swap.busy",
                    "A call into " + from.getSymbolicName() + " " + from.getVersion() + " has not returned for "
                            + limit.toSeconds() + " s. Look at `penstock status` for a stage that is stuck.",
                    e);
        } catch (ExecutionException | CompletionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            String message = String.valueOf(cause.getMessage());
            int colon = message.indexOf(": ");
            boolean coded = colon > 0 && message.substring(0, colon).matches("[a-z0-9_.]+");
            throw new SwapException(
                    coded ? message.substring(0, colon) : "swap.refused",
                    coded ? message.substring(colon + 2) : message,
                    cause);
        }
    }
}
