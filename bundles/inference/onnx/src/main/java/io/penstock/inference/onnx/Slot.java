// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.onnx;

import io.penstock.inference.api.InferenceException;
import io.penstock.inference.api.Lease;
import io.penstock.inference.api.ModelDescriptor;
import io.penstock.inference.api.SlotStatistics;
import io.penstock.inference.api.VersionStatus;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/**
 * A slot: which open model serves it is one volatile reference, written by the library's worker and read by every
 * stage.
 */
final class Slot {

    private final String name;
    private final Map<String, LongAdder> rejected = new ConcurrentHashMap<>();
    private volatile Optional<OpenModel> active = Optional.empty();
    private volatile long retiredDecided;

    Slot(String name) {
        this.name = name;
    }

    Lease lease() throws InferenceException {
        for (Optional<OpenModel> model = active; model.isPresent(); model = active) {
            Optional<Cell> cell = model.get().lease();
            if (cell.isPresent()) {
                return cell.get();
            }
        }
        rejected.computeIfAbsent("model.unavailable", r -> new LongAdder()).increment();
        throw new InferenceException(
                "model.unavailable",
                "No version serves the slot " + name + ". Install a model bundle of that name; `penstock status` shows"
                        + " why one that is installed does not serve.");
    }

    Optional<ModelDescriptor> descriptor() {
        return active.map(OpenModel::descriptor);
    }

    /** Puts a model in the place of the one that served, which the caller retires. Called by the worker only. */
    Optional<OpenModel> swap(Optional<OpenModel> next) {
        Optional<OpenModel> before = active;
        active = next;
        before.ifPresent(model -> retiredDecided += model.decided());
        return before;
    }

    SlotStatistics statistics(List<VersionStatus> versions) {
        Optional<OpenModel> model = active;
        var reasons = new java.util.TreeMap<String, Long>();
        rejected.forEach((reason, count) -> reasons.put(reason, count.sum()));
        return new SlotStatistics(
                name,
                model.map(m -> m.descriptor().name()).orElse(""),
                model.map(m -> m.descriptor().version()).orElse(""),
                retiredDecided + model.map(OpenModel::decided).orElse(0L),
                model.map(m -> m.latency().micros(0.5)).orElse(0.0),
                model.map(m -> m.latency().micros(0.99)).orElse(0.0),
                reasons,
                versions);
    }
}
