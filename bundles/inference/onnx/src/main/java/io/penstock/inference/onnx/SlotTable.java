// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.onnx;

import io.penstock.inference.api.InferenceException;
import io.penstock.inference.api.Lease;
import io.penstock.inference.api.ModelDescriptor;
import io.penstock.inference.api.SlotStatistics;
import io.penstock.inference.api.Slots;
import io.penstock.inference.api.VersionStatus;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** The slots by name: read by every stage, written by the library's worker. A slot that was asked for stays. */
final class SlotTable implements Slots {

    private final Map<String, Slot> slots = new ConcurrentHashMap<>();
    private final Object switched = new Object(); // held by nobody for longer than a look at a slot
    private volatile Map<String, List<VersionStatus>> versions = Map.of();

    /** Lets a model serve a slot, or none; what served goes on for who has a lease. */
    void swap(String slot, Optional<OpenModel> next) {
        slot(slot).swap(next);
        synchronized (switched) {
            switched.notifyAll();
        }
    }

    void publish(Map<String, List<VersionStatus>> known) {
        versions = known;
    }

    @Override
    public Lease lease(String slot) throws InferenceException {
        return slot(slot).lease();
    }

    @Override
    public Optional<ModelDescriptor> active(String slot) {
        return slot(slot).descriptor();
    }

    @Override
    public boolean await(String slot, long millis) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        synchronized (switched) {
            while (active(slot).isEmpty()) {
                long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
                if (left <= 0) {
                    return false;
                }
                switched.wait(left);
            }
            return true;
        }
    }

    @Override
    public List<SlotStatistics> statistics() {
        Map<String, List<VersionStatus>> known = versions;
        var all = new TreeMap<>(slots);
        known.keySet().forEach(name -> all.computeIfAbsent(name, Slot::new));
        return all.entrySet().stream()
                .map(slot -> slot.getValue().statistics(known.getOrDefault(slot.getKey(), List.of())))
                .toList();
    }

    private Slot slot(String name) {
        Slot slot = slots.get(name);
        return slot != null ? slot : slots.computeIfAbsent(name, Slot::new);
    }
}
