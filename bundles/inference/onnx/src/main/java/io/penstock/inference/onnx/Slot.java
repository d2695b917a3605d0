// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.onnx;

import io.penstock.inference.api.InferenceException;
import io.penstock.inference.api.Lease;
import io.penstock.inference.api.ModelDescriptor;
import io.penstock.inference.api.SlotStatistics;
import io.penstock.inference.api.VersionStatus;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.LongAdder;

/**
 * A slot: which open model serves it is one volatile reference, written by the library's worker and read by every
 * stage.
 */
final class Slot {

    private final String name;
    private final LongAdder unavailable = new LongAdder();
    private volatile Meter meter = Meter.idle();
    private volatile Optional<OpenModel> active = Optional.empty();

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
        unavailable.increment();
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
        meter = meter.next();
        next.ifPresent(model -> model.meter(meter));
        active = next;
        return before;
    }

    SlotStatistics statistics(List<VersionStatus> versions) {
        Optional<ModelDescriptor> model = descriptor();
        Meter now = meter;
        var rejected = new TreeMap<String, Long>();
        rejected.put("model.run", now.failures().sum());
        rejected.put("model.unavailable", unavailable.sum());
        rejected.values().removeIf(count -> count == 0);
        return new SlotStatistics(
                name,
                model.map(ModelDescriptor::name).orElse(""),
                model.map(ModelDescriptor::version).orElse(""),
                now.decided().sum(),
                now.latency().micros(0.5),
                now.latency().micros(0.99),
                rejected,
                versions);
    }
}
