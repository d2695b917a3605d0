// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.asset;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.eclipse.kura.channel.listener.ChannelListener;
import org.eclipse.kura.wire.WireRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All of an asset but the framework: its driver, whichever that is, its channels for the wires and for people. */
final class AssetCore {

    private static final Logger LOG = LoggerFactory.getLogger(AssetCore.class);

    private final DriverTable drivers;
    private final ChangeCache changes = new ChangeCache();
    private final StageCounts counts = new StageCounts();
    private final AssetStage stage;
    private final FieldAsset field;
    private final ListenerSet listeners;
    private volatile DriverUse use;

    /** @param millis the wall clock, for the timestamps that the asset makes */
    AssetCore(AssetSettings settings, DriverTable drivers, Consumer<List<WireRecord>> emit, LongSupplier millis) {
        this.drivers = drivers;
        var builder = new RecordBuilder(settings.pid(), changes, millis);
        this.stage = new AssetStage(settings.pid(), this::use, builder, emit, counts);
        this.field = new FieldAsset(this::use, millis);
        this.listeners = new ListenerSet(stage::hear);
        this.use = drivers.use(settings, listeners);
        tell(use.plan());
    }

    AssetStage stage() {
        return stage;
    }

    FieldAsset field() {
        return field;
    }

    StageCounts counts() {
        return counts;
    }

    AssetPlan plan() {
        return use.plan();
    }

    /** Goes on with another configuration. The same one again, as a host may send it, changes nothing. */
    void update(AssetSettings next) {
        AssetSettings before = use.settings();
        if (next.equals(before)) {
            return;
        }
        if (next.driver().equals(before.driver())) {
            drivers.replan(use, next);
        } else {
            DriverUse left = use;
            use = drivers.use(next, listeners);
            drivers.release(left);
        }
        if (!next.emission().onChange()) {
            changes.clear();
        }
        tell(use.plan());
    }

    /** Completes when the last call into the driver has returned. */
    CompletableFuture<Void> close() {
        return drivers.release(use);
    }

    void listen(String channel, ChannelListener listener) {
        listeners.add(channel, listener);
        use.relisten();
    }

    void unlisten(ChannelListener listener) {
        listeners.remove(listener);
        use.relisten();
    }

    private DriverUse use() {
        return use;
    }

    private static void tell(AssetPlan plan) {
        String pid = plan.settings().pid();
        plan.settings().problems().forEach(problem -> LOG.error("{}: {}", pid, problem));
        plan.channels()
                .problems()
                .forEach(problem -> LOG.error("{}: {}. This channel fails until that is changed", pid, problem));
        plan.outputs().values().stream()
                .filter(output -> output.scaling().cuts())
                .forEach(output -> LOG.warn(
                        "{}: channel.scale_cut: channel \"{}\" computes scale and offset in its own integers, which cut"
                                + " digits off; set {} to DOUBLE",
                        pid,
                        output.name(),
                        ChannelKeys.SCALE_OFFSET_TYPE));
    }
}
