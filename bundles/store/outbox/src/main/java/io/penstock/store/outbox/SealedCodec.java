// SPDX-License-Identifier: Apache-2.0
package io.penstock.store.outbox;

import io.penstock.kura.seal.Seal;
import io.penstock.kura.seal.SealException;
import java.nio.ByteBuffer;

/**
 * Each entry sealed by itself, with the segment's own key. The position and the rest of the head are bound to it: an
 * entry that was moved within the segment, or whose epoch, number or time was changed, does not open. One from another
 * segment does not, since it has another key.
 */
final class SealedCodec implements RecordCodec {

    private final Seal seal;

    SealedCodec(Seal seal) {
        this.seal = seal;
    }

    /** Of the key in the keystore. */
    String keyId() {
        return seal.keyId();
    }

    @Override
    public byte[] envelope() {
        return seal.envelope();
    }

    @Override
    public int overhead() {
        return Seal.OVERHEAD;
    }

    @Override
    public int seal(byte[] buffer, int start, int end, long position) {
        Frame.markSealed(buffer, start);
        return seal.seal(buffer, start + Frame.HEAD, end, Frame.bound(buffer, start, position));
    }

    @Override
    public ByteBuffer open(Frame frame, long position) throws UnreadableException {
        if (!frame.isSealed()) {
            throw new UnreadableException("not sealed, in a segment that is");
        }
        ByteBuffer said = frame.said();
        int from = said.arrayOffset();
        try {
            return ByteBuffer.wrap(seal.open(said.array(), from, from + said.limit(), frame.bound(position)));
        } catch (SealException.Changed e) {
            throw new UnreadableException(e.getMessage());
        }
    }

    @Override
    public String toString() {
        return seal.toString();
    }
}
