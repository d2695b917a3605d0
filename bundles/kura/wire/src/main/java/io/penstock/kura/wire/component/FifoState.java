// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.wire.component;

import io.penstock.kura.wire.seam.EnvelopeCodec;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.kura.wire.WireEnvelope;

/** A queue's content as bytes: a version byte, a count of 4 bytes, and the envelopes. */
final class FifoState {

    private static final int VERSION = 1;

    static byte[] write(List<WireEnvelope> envelopes) {
        if (envelopes.isEmpty()) {
            return new byte[0];
        }
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeByte(VERSION);
            out.writeInt(envelopes.size());
            for (WireEnvelope each : envelopes) {
                EnvelopeCodec.write(each, out);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e); // memory does not fail
        }
        return bytes.toByteArray();
    }

    static List<WireEnvelope> read(byte[] state) {
        var envelopes = new ArrayList<WireEnvelope>();
        if (state.length == 0) {
            return envelopes;
        }
        try (var in = new DataInputStream(new ByteArrayInputStream(state))) {
            int version = in.readUnsignedByte();
            if (version != VERSION) {
                throw new IllegalArgumentException("a queue of format " + version + ", known is " + VERSION);
            }
            int count = in.readInt();
            for (int i = 0; i < count; i++) {
                envelopes.add(EnvelopeCodec.read(in));
            }
            return envelopes;
        } catch (IOException e) {
            throw new IllegalArgumentException("not the bytes of a queue: " + e.getMessage(), e);
        }
    }

    private FifoState() {}
}
