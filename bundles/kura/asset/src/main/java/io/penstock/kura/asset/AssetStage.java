// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.asset;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.kura.channel.ChannelRecord;
import org.eclipse.kura.channel.listener.ChannelEvent;
import org.eclipse.kura.type.TypedValue;
import org.eclipse.kura.wire.WireRecord;

/**
 * An asset as a stage of the wire graph: whatever it is given makes it read all readable channels and emit one record;
 * then properties with the name and type of a writable channel are written. In the caller's thread.
 */
final class AssetStage {

    private final Supplier<DriverUse> use;
    private final DriverCalls calls;
    private final RecordBuilder builder;
    private final Consumer<List<WireRecord>> emit;
    private final StageCounts counts;
    private final Edge reading;
    private final Edge writing;

    AssetStage(
            String pid,
            Supplier<DriverUse> use,
            RecordBuilder builder,
            Consumer<List<WireRecord>> emit,
            StageCounts counts) {
        this.use = use;
        this.calls = new DriverCalls(use);
        this.builder = builder;
        this.emit = emit;
        this.counts = counts;
        this.reading = new Edge("reading " + pid);
        this.writing = new Edge("writing " + pid);
    }

    /** Reads once, then writes what the records say, and counts each record. */
    void receive(List<WireRecord> records) {
        Outcome read = tick();
        for (WireRecord record : records) {
            counts.add(read.and(write(record.getProperties())));
        }
    }

    /** The driver reports a channel unasked. */
    void hear(ChannelEvent event) {
        AssetPlan plan = use.get().plan();
        if (plan.emission().all()) {
            tick();
        } else {
            builder.of(plan, List.of(event.getChannelRecord()), false).ifPresent(this::emit);
        }
    }

    private Outcome tick() {
        AssetPlan plan = use.get().plan();
        if (plan.readable().isEmpty() && plan.channels().problems().isEmpty()) {
            return new Outcome.Absorbed();
        }
        try {
            Optional<WireRecord> made = calls.read(on -> on.readAll(raw -> builder.of(on.plan(), raw, true)));
            reading.well();
            return emitted(made, new Outcome.Absorbed());
        } catch (DriverFailure e) {
            reading.fail(e.reason(), e.getMessage());
            return emitted(
                    builder.failed(plan, e.getMessage(), e instanceof DriverFailure.Absent),
                    new Outcome.Rejected(e.reason()));
        }
    }

    private Outcome write(Map<String, TypedValue<?>> properties) {
        List<ChannelRecord> requests = requests(use.get().plan(), properties);
        if (requests.isEmpty()) {
            return new Outcome.Absorbed();
        }
        try {
            calls.write(on -> {
                on.driver().write(requests);
                return requests;
            });
        } catch (DriverFailure e) {
            writing.fail(e.reason(), e.getMessage());
            return new Outcome.Rejected(e.reason());
        }
        for (ChannelRecord request : requests) {
            if (!Failures.succeeded(request)) {
                String message = Failures.message(request);
                String reason = Failures.reason(message, "driver.write_failed");
                writing.fail(reason, "channel " + request.getChannelName() + ": " + message);
                return new Outcome.Rejected(reason);
            }
        }
        writing.well();
        return new Outcome.Passed();
    }

    private static List<ChannelRecord> requests(AssetPlan plan, Map<String, TypedValue<?>> properties) {
        List<ChannelRecord> requests = List.of();
        for (ChannelOutput output : plan.writable()) {
            TypedValue<?> value = properties.get(output.name());
            if (value != null && value.getType() == output.channel().getValueType()) {
                requests = requests.isEmpty() ? new ArrayList<>() : requests;
                requests.add(output.channel().createWriteRecord(value));
            }
        }
        return requests;
    }

    private Outcome emitted(Optional<WireRecord> record, Outcome otherwise) {
        record.ifPresent(this::emit);
        return record.isPresent() ? new Outcome.Passed() : otherwise;
    }

    private void emit(WireRecord record) {
        emit.accept(List.of(record));
    }
}
