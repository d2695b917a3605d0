// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.wire;

import io.penstock.inference.api.ModelDescriptor;
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

    Window(ModelDescriptor model) {
        this.records = model.windowRecords();
        this.stride = model.windowStride();
        this.features = model.features().size();
        this.ring = new float[records * features];
        this.since = stride;
    }

    /** Takes a record; true where the window is full and a run is due. */
    boolean push(float[] values) {
        System.arraycopy(values, 0, ring, next * features, features);
        next = (next + 1) % records;
        filled = Math.min(filled + 1, records);
        since = Math.min(since + 1, stride);
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

    boolean fits(ModelDescriptor model) {
        return records == model.windowRecords()
                && stride == model.windowStride()
                && features == model.features().size();
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

    /** Takes what one of the same measures wrote; false, with nothing taken, where they differ. */
    boolean read(DataInput in) throws IOException {
        if (in.readInt() != records || in.readInt() != stride || in.readInt() != features) {
            return false;
        }
        next = Math.floorMod(in.readInt(), records);
        filled = Math.max(0, Math.min(records, in.readInt()));
        since = Math.max(0, Math.min(stride, in.readInt()));
        for (int i = 0; i < ring.length; i++) {
            ring[i] = in.readFloat();
        }
        return true;
    }
}
