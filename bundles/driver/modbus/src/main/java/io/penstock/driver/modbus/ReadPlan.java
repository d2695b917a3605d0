// SPDX-License-Identifier: Apache-2.0
package io.penstock.driver.modbus;

import io.penstock.driver.modbus.FieldException.BadChannel;
import io.penstock.driver.modbus.FieldException.BadValue;
import io.penstock.driver.modbus.FieldException.Refused;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.eclipse.kura.channel.ChannelRecord;
import org.eclipse.kura.channel.ChannelStatus;

/**
 * The requests that read a list of channels, made once. Where a device refuses a request for one of its addresses the
 * plan finds out which and asks for the others without it from then on.
 */
final class ReadPlan {

    private final Settings settings;
    private final Map<Integer, ChannelStatus> bad;
    private final LongSupplier clock;
    private List<Block> blocks;

    private ReadPlan(Settings settings, List<Block> blocks, Map<Integer, ChannelStatus> bad, LongSupplier clock) {
        this.settings = settings;
        this.blocks = blocks;
        this.bad = bad;
        this.clock = clock;
    }

    /** Plans for records in their order. A channel whose configuration is wrong fails alone, at each execution. */
    static ReadPlan of(List<ChannelRecord> records, Settings settings, LongSupplier clock) {
        var reader = new PointReader(settings.unit(), settings.limits());
        var slots = new ArrayList<Slot>();
        var bad = new LinkedHashMap<Integer, ChannelStatus>();
        for (int i = 0; i < records.size(); i++) {
            var record = records.get(i);
            try {
                var point = reader.read(record.getChannelName(), Optional.ofNullable(record.getChannelConfig()));
                slots.add(new Slot(i, point, Decoder.of(point, record.getValueType())));
            } catch (BadChannel e) {
                bad.put(i, Statuses.of(e));
            }
        }
        return new ReadPlan(settings, new Coalescer(settings.limits()).blocks(slots), bad, clock);
    }

    /** The settings it was made for. */
    Settings settings() {
        return settings;
    }

    /** What is wrong with channels' configurations, in the order of the channels. */
    List<String> problems() {
        return bad.values().stream().map(ChannelStatus::getExceptionMessage).toList();
    }

    /** Requests that one execution takes where nothing is refused. */
    int requests() {
        return blocks.size();
    }

    /** Fails every record, for one reason. */
    void fail(List<ChannelRecord> into, FieldException why) {
        var status = Statuses.of(why);
        into.forEach(record -> Statuses.fail(record, status, clock.getAsLong()));
    }

    /** Reads into records that stand as those of the plan did; called under the line's lock. */
    void execute(Turn turn, List<ChannelRecord> into) {
        bad.forEach((index, status) -> Statuses.fail(into.get(index), status, clock.getAsLong()));
        for (int i = 0; i < blocks.size(); i++) {
            var block = blocks.get(i);
            var kept = read(block, turn, into);
            if (kept != block.alone()) {
                var next = new ArrayList<>(blocks);
                next.remove(i);
                next.addAll(i, kept);
                blocks = next;
                i += kept.size() - 1;
            }
        }
        if (turn.over() && blocks.size() > 1) {
            // so that what made the line give up does not keep the same others from being read for ever
            blocks = new ArrayList<>(blocks);
            Collections.rotate(blocks, -1);
        }
    }

    /** Reads a block, or what can be read of it; the blocks to ask for next time. */
    private List<Block> read(Block block, Turn turn, List<ChannelRecord> into) {
        try {
            var reply = turn.ask(block.request());
            long now = clock.getAsLong();
            for (var slot : block.slots()) {
                decode(block, slot, reply, into.get(slot.index()), now);
            }
            block.answered();
            return block.alone();
        } catch (Refused e) {
            return e.dependsOnAddresses() && block.worthSplitting() ? split(block, turn, into) : failed(block, e, into);
        } catch (FieldException e) {
            return failed(block, e, into);
        }
    }

    private List<Block> split(Block block, Turn turn, List<ChannelRecord> into) {
        var parts = new ArrayList<Block>();
        for (var half : block.halves()) {
            parts.addAll(read(half, turn, into));
        }
        boolean helped = block.slots().stream().anyMatch(slot -> Statuses.succeeded(into.get(slot.index())));
        if (!helped) {
            block.refusedAsAWhole();
        }
        return helped ? parts : block.alone();
    }

    private List<Block> failed(Block block, FieldException why, List<ChannelRecord> into) {
        if (why instanceof Refused) {
            block.refusedAsAWhole();
        }
        var status = Statuses.of(why);
        long now = clock.getAsLong();
        for (var slot : block.slots()) {
            Statuses.fail(into.get(slot.index()), status, now);
        }
        return block.alone();
    }

    private static void decode(Block block, Slot slot, Reply reply, ChannelRecord into, long now) {
        try {
            into.setValue(slot.decoder().decode(reply.data(), reply.start(), block.index(slot)));
            Statuses.succeed(into, now);
        } catch (BadValue e) {
            Statuses.fail(into, Statuses.of(e), now);
        }
    }
}
