// SPDX-License-Identifier: Apache-2.0
package io.penstock.filter.deadband;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * The filter as bytes: a version, the counters, whether times are the records', then each lane with what it last sent.
 *
 * <p>On the monotonic clock the age of the last record is written, not its time, so that the bytes mean the same
 * wherever they are read.
 */
final class DeadbandState {

    private static final int VERSION = 1;

    static byte[] write(Map<String, Lane> lanes, Settings settings, StageCounts counts, long now) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeByte(VERSION);
            out.writeLong(counts.passed());
            out.writeLong(counts.absorbed());
            out.writeBoolean(recordTime(settings));
            out.writeInt(lanes.size());
            for (Map.Entry<String, Lane> lane : lanes.entrySet()) {
                Values.text(out, lane.getKey());
                write(out, lane.getValue(), recordTime(settings) ? 0 : now);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e); // memory does not fail
        }
        return bytes.toByteArray();
    }

    /** @throws IllegalArgumentException where the bytes are not such a state */
    static void read(byte[] state, Function<String, Lane> lanes, Settings settings, StageCounts counts, long now) {
        try (var in = new DataInputStream(new ByteArrayInputStream(state))) {
            int version = in.readUnsignedByte();
            if (version != VERSION) {
                throw new IllegalArgumentException("deadband state of version " + version + ", this is " + VERSION);
            }
            counts.add(in.readLong(), in.readLong());
            boolean sameClock = in.readBoolean() == recordTime(settings);
            for (int lane = in.readInt(); lane > 0; lane--) {
                read(in, lanes.apply(Values.text(in)), sameClock, recordTime(settings) ? 0 : now);
            }
        } catch (IOException e) {
            throw new IllegalArgumentException("deadband state is cut short or garbled", e);
        }
    }

    private static void write(DataOutputStream out, Lane lane, long now) throws IOException {
        out.writeBoolean(lane.spoke().isPresent());
        out.writeLong(lane.spoke().orElse(now) - now);
        out.writeInt((int)
                lane.watches().values().stream().filter(Optional::isPresent).count());
        for (Map.Entry<String, Optional<Watch>> entry : lane.watches().entrySet()) {
            if (entry.getValue().isPresent()) {
                Values.text(out, entry.getKey());
                write(out, entry.getValue().get());
            }
        }
    }

    private static void write(DataOutputStream out, Watch watch) throws IOException {
        out.writeLong(watch.spread().count());
        out.writeDouble(watch.spread().mean());
        out.writeDouble(watch.spread().variance());
        out.writeBoolean(watch.known());
        if (watch.known()) {
            Values.write(out, watch.sent());
        }
    }

    private static void read(DataInputStream in, Lane lane, boolean sameClock, long now) throws IOException {
        boolean spoke = in.readBoolean();
        long when = in.readLong() + now;
        lane.resume(spoke && sameClock ? OptionalLong.of(when) : OptionalLong.empty());
        for (int watch = in.readInt(); watch > 0; watch--) {
            lane.resume(
                    Values.text(in),
                    in.readLong(),
                    in.readDouble(),
                    in.readDouble(),
                    in.readBoolean() ? Optional.of(Values.read(in)) : Optional.empty());
        }
    }

    private static boolean recordTime(Settings settings) {
        return !settings.time().isEmpty();
    }

    private DeadbandState() {}
}
