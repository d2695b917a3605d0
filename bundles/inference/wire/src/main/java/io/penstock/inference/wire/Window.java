// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.wire;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.FloatBuffer;

/** The last records of an asset, oldest first. Not thread-safe. */
final class Window {

    private final int records;
    private final int stride;
    private final int features;
    private final float[] ring;
    private int next;
    private int filled;
    private int since;

    Window(int records, int stride, int features) {
        this.records = records;
        this.stride = stride;
        this.features = features;
        this.ring = new float[records * features];
        this.since = stride;
    }

    /** Takes a record; true where the window is full and a run is due. */
    boolean push(float[] values) {
        System.arraycopy(values, 0, ring, next * features, features);
        next = (next + 1) % records;
        filled = Math.min(filled + 1, records);
        since++;
        if (filled < records || since < stride) {
            return false;
        }
        since = 0;
        return true;
    }

    /** Puts the window's values, record by record. */
    void copy(FloatBuffer into) {
        into.put(ring, next * features, (records - next) * features).put(ring, 0, next * features);
    }

    boolean fits(int otherRecords, int otherStride, int otherFeatures) {
        return records == otherRecords && stride == otherStride && features == otherFeatures;
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(records);
        out.writeInt(stride);
        out.writeInt(features);
        out.writeInt(next);
        out.writeInt(filled);
        out.writeInt(since);
        for (float value : ring) {
            out.writeFloat(value);
        }
    }

    static Window read(DataInput in) throws IOException {
        int records = in.readInt();
        int stride = in.readInt();
        int features = in.readInt();
        if (records < 1 || features < 0 || stride < 1 || (long) records * features > 1 << 24) {
            throw new IOException("a window of " + records + " records of " + features);
        }
        var window = new Window(records, stride, features);
        window.next = in.readInt();
        window.filled = in.readInt();
        window.since = in.readInt();
        for (int i = 0; i < window.ring.length; i++) {
            window.ring[i] = in.readFloat();
        }
        return window;
    }
}
