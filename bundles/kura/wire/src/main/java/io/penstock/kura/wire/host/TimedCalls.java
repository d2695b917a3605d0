// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.wire.host;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/** Calls into components that must not take longer than until a deadline; each on a thread of its own. */
final class TimedCalls {

    private final ComponentCalls calls;
    private final Executor threads;

    TimedCalls(ComponentCalls calls, Executor threads) {
        this.calls = calls;
        this.threads = threads;
    }

    Optional<byte[]> suspend(Instance instance, long deadline) {
        return within(deadline, "swap.suspend_failed", instance, () -> calls.suspend(instance));
    }

    void resume(Instance instance, Optional<byte[]> state, long deadline) {
        within(deadline, "swap.resume_failed", instance, () -> {
            calls.resume(instance, state);
            return state;
        });
    }

    void connected(Instance instance, List<SeamWire> ending, List<SeamWire> beginning, long deadline) {
        within(deadline, "swap.stuck", instance, () -> {
            calls.connected(instance, ending, beginning);
            return instance;
        });
    }

    private <T> T within(long deadline, String reason, Instance instance, Supplier<T> call) {
        try {
            return CompletableFuture.supplyAsync(call, threads).get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw new SwapFailure("swap.stuck", instance.pid() + " of " + instance.owner() + " does not return.", e);
        } catch (ExecutionException e) {
            throw new SwapFailure(
                    reason, instance.pid() + " of " + instance.owner() + " threw " + e.getCause() + ".", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SwapFailure("swap.interrupted", "the gateway is stopping.", e);
        }
    }
}
