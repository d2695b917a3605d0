// SPDX-License-Identifier: Apache-2.0
package io.penstock.filter.window;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * Half-filled windows as bytes: a version, the counters, what kind of window, then each source with its rows, column by
 * column.
 *
 * <p>Times of the arrival clock are written relative to now, so that the bytes mean the same wherever they are read.
 */
final class WindowState {

    private static final int VERSION = 1;

    static byte[] write(Settings settings, Map<String, Window> windows, StageCounts counts, long now) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeByte(VERSION);
            counters(out, counts);
            text(out, settings.extent().toString());
            out.writeInt(windows.size());
            for (Map.Entry<String, Window> window : windows.entrySet()) {
                text(out, window.getKey());
                write(out, window.getValue(), origin(settings, now));
            }
        } catch (IOException e) {
            throw new IllegalStateException(e); // memory does not fail
        }
        return bytes.toByteArray();
    }

    /** @throws IllegalArgumentException where the bytes are not such a state, or one of other windows */
    static void read(byte[] state, Settings settings, Function<String, Window> windows, StageCounts counts, long now) {
        try (var in = new DataInputStream(new ByteArrayInputStream(state))) {
            int version = in.readUnsignedByte();
            if (version != VERSION) {
                throw new IllegalArgumentException("window state of version " + version + ", this is " + VERSION);
            }
            counters(in, counts);
            String extent = text(in);
            if (!extent.equals(settings.extent().toString())) {
                throw new IllegalArgumentException("window state of " + extent + ", this one is " + settings.extent());
            }
            for (int window = in.readInt(); window > 0; window--) {
                read(in, windows.apply(text(in)), origin(settings, now));
            }
        } catch (IOException e) {
            throw new IllegalArgumentException("window state is cut short or garbled", e);
        }
    }

    private static void write(DataOutputStream out, Window window, long origin) throws IOException {
        out.writeBoolean(window.end().isPresent());
        out.writeLong(window.end().orElse(origin) - origin);
        Samples samples = window.samples();
        out.writeInt(samples.size());
        for (int row = 0; row < samples.size(); row++) {
            out.writeLong(samples.tick(row) - origin);
            out.writeLong(samples.time(row));
            out.writeBoolean(samples.wasSent(row));
        }
        out.writeInt(samples.columns().size());
        for (Map.Entry<String, double[]> column : samples.columns().entrySet()) {
            text(out, column.getKey());
            for (int row = 0; row < samples.size(); row++) {
                out.writeDouble(column.getValue()[row]);
            }
        }
    }

    private static void read(DataInputStream in, Window window, long origin) throws IOException {
        boolean begun = in.readBoolean();
        long end = in.readLong() + origin;
        window.resume(begun ? OptionalLong.of(end) : OptionalLong.empty());
        int rows = in.readInt();
        for (int row = 0; row < rows; row++) {
            window.samples().row(in.readLong() + origin, in.readLong(), in.readBoolean());
        }
        for (int columns = in.readInt(); columns > 0; columns--) {
            double[] column = window.samples().newColumn(text(in));
            for (int row = 0; row < rows; row++) {
                column[row] = in.readDouble();
            }
        }
    }

    private static void counters(DataOutputStream out, StageCounts counts) throws IOException {
        out.writeLong(counts.passed());
        out.writeLong(counts.absorbed());
        out.writeLong(counts.pending());
        Map<String, Long> rejected = counts.rejected();
        out.writeInt(rejected.size());
        for (Map.Entry<String, Long> reason : rejected.entrySet()) {
            text(out, reason.getKey());
            out.writeLong(reason.getValue());
        }
    }

    private static void counters(DataInputStream in, StageCounts counts) throws IOException {
        counts.passed(in.readLong());
        counts.absorbed(in.readLong());
        counts.pending(in.readLong());
        for (int reasons = in.readInt(); reasons > 0; reasons--) {
            counts.rejected(text(in), in.readLong());
        }
    }

    private static long origin(Settings settings, long now) {
        return settings.extent().unit() == Extent.Unit.ARRIVAL_MS ? now : 0;
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String text(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > in.available()) {
            throw new IOException("a text of " + length + " bytes with " + in.available() + " left");
        }
        return new String(in.readNBytes(length), StandardCharsets.UTF_8);
    }

    private WindowState() {}
}
