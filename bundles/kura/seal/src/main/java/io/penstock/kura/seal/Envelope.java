// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.seal;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * What a sealed file says of its key: a version, the alias and the id of the key in the keystore, the wrapped data key,
 * and a proof by the data key of all this and of what the file binds to it.
 *
 * @param id hexadecimal
 */
record Envelope(String alias, String id, byte[] wrapped, byte[] proof) {

    static final int ID = 8;
    static final int PROOF = 16;

    private static final byte VERSION = 1;
    private static final HexFormat HEX = HexFormat.of();

    static String id(byte[] digest) {
        return HEX.formatHex(digest, 0, ID);
    }

    /** Without the proof. */
    byte[] claim() {
        byte[] name = alias.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(4 + name.length + ID + wrapped.length)
                .put(VERSION)
                .put((byte) name.length)
                .putShort((short) wrapped.length)
                .put(name)
                .put(HEX.parseHex(id))
                .put(wrapped)
                .array();
    }

    byte[] bytes() {
        byte[] claim = claim();
        return ByteBuffer.allocate(claim.length + PROOF).put(claim).put(proof).array();
    }

    static Envelope parse(byte[] bytes) throws SealException.Changed {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        try {
            if (in.get() != VERSION) {
                throw new SealException.Changed("sealed by a version that is not known here", null);
            }
            var name = new byte[in.get() & 0xFF];
            var wrapped = new byte[in.getShort() & 0xFFFF];
            var id = new byte[ID];
            var proof = new byte[PROOF];
            in.get(name).get(id).get(wrapped).get(proof);
            return new Envelope(new String(name, StandardCharsets.UTF_8), HEX.formatHex(id), wrapped, proof);
        } catch (BufferUnderflowException e) {
            throw new SealException.Changed("the envelope is cut", e);
        }
    }
}
