// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.wire.host;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Calls into components that must not take longer than until a deadline; each on a thread of its own. */
final class TimedCalls {

    private final ComponentCalls calls;
    private final Executor threads;

    TimedCalls(ComponentCalls calls, Executor threads) {
        this.calls = calls;
        this.threads = threads;
    }

    /** A state that comes too late is given back, so that the component goes on. */
    Optional<byte[]> suspend(Instance instance, long deadline) {
        return within(
                deadline,
                "swap.suspend_failed",
                instance,
                () -> calls.suspend(instance),
                state -> calls.resume(instance, state));
    }

    void resume(Instance instance, Optional<byte[]> state, long deadline) {
        within(
                deadline,
                "swap.resume_failed",
                instance,
                () -> {
                    calls.resume(instance, state);
                    return state;
                },
                done -> {});
    }

    void connected(Instance instance, List<SeamWire> ending, List<SeamWire> beginning, long deadline) {
        within(
                deadline,
                "swap.stuck",
                instance,
                () -> {
                    calls.connected(instance, ending, beginning);
                    return instance;
                },
                done -> {});
    }

    private <T> T within(long deadline, String reason, Instance instance, Supplier<T> call, Consumer<T> tooLate) {
        var result = new CompletableFuture<T>();
        threads.execute(() -> run(call, result, tooLate));
        try {
            return result.get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            if (result.completeExceptionally(e)) {
                throw new SwapFailure(
                        "swap.stuck", instance.pid() + " of " + instance.owner() + " does not return.", e);
            }
            return result.join(); // it came at the last moment
        } catch (ExecutionException e) {
            throw new SwapFailure(
                    reason, instance.pid() + " of " + instance.owner() + " threw " + e.getCause() + ".", e.getCause());
        } catch (InterruptedException e) {
            result.completeExceptionally(e);
            Thread.currentThread().interrupt();
            throw new SwapFailure("swap.interrupted", "the gateway is stopping.", e);
        }
    }

    private static <T> void run(Supplier<T> call, CompletableFuture<T> result, Consumer<T> tooLate) {
        try {
            T value = call.get();
            if (!result.complete(value)) {
                tooLate.accept(value);
            }
        } catch (Throwable t) { // whatever a component throws is told to who waits
            result.completeExceptionally(t);
        }
    }
}
