// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.wire;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The stage as bytes: a version, the counters, then each asset with its length. */
final class StageState {

    private static final Logger LOG = LoggerFactory.getLogger(StageState.class);
    private static final int VERSION = 1;

    /** Of length 0 where no record came yet. */
    static byte[] write(Counts counts, Assets assets) {
        Map<String, byte[]> states = assets.states();
        if (states.isEmpty() && counts.in() == 0) {
            return new byte[0];
        }
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeByte(VERSION);
            counts.write(out);
            out.writeInt(states.size());
            for (Map.Entry<String, byte[]> asset : states.entrySet()) {
                out.writeUTF(asset.getKey());
                out.writeInt(asset.getValue().length);
                out.write(asset.getValue());
            }
        } catch (IOException e) {
            throw new IllegalStateException(e); // memory does not fail
        }
        return bytes.toByteArray();
    }

    /** @throws IllegalArgumentException where the bytes are not such a state; nothing is taken then */
    static void read(byte[] state, Counts counts, Assets assets) {
        if (state.length == 0) {
            return;
        }
        try (var in = new DataInputStream(new ByteArrayInputStream(state))) {
            int version = in.readUnsignedByte();
            if (version != VERSION) {
                throw new IllegalArgumentException("inference state of version " + version + ", this is " + VERSION);
            }
            var before = new Counts();
            before.read(in);
            var states = new TreeMap<String, byte[]>();
            for (int i = in.readInt(); i > 0; i--) {
                String name = in.readUTF();
                int length = in.readInt();
                if (length < 0 || length > in.available()) {
                    throw new IOException("an asset of " + length + " bytes");
                }
                states.put(name, in.readNBytes(length));
            }
            counts.replace(before);
            assets.take(states);
        } catch (IOException e) {
            throw new IllegalArgumentException("inference state is cut short or garbled", e);
        }
    }

    static byte[] write(Asset asset) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            asset.write(out);
        } catch (IOException e) {
            throw new IllegalStateException(e); // memory does not fail
        }
        return bytes.toByteArray();
    }

    /** Whether an asset took its state; if not, it is of no use any more. */
    static boolean read(byte[] state, Asset asset) {
        try (var in = new DataInputStream(new ByteArrayInputStream(state))) {
            asset.read(in);
            return true;
        } catch (IOException e) {
            LOG.warn("the window of {} begins empty, its state was not taken over: {}", asset.name(), e.getMessage());
            return false;
        }
    }

    private StageState() {}
}
