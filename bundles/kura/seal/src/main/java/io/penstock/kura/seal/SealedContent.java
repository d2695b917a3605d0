// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.seal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** A small file that is sealed as a whole: eight letters, the envelope's length, the envelope, the content. */
public final class SealedContent {

    private static final byte[] LETTERS = "PENSEAL1".getBytes(StandardCharsets.US_ASCII);

    private final byte[] file;
    private final byte[] envelope;

    private SealedContent(byte[] file, byte[] envelope) {
        this.file = file;
        this.envelope = envelope;
    }

    /** @param bound what the file is, its name for example; to be given again when it is opened */
    public static byte[] seal(Key key, byte[] clear, byte[] bound) {
        Seal seal = key.begin(bound);
        byte[] envelope = seal.envelope();
        int from = LETTERS.length + 2 + envelope.length;
        byte[] file = ByteBuffer.allocate(from + clear.length + Seal.OVERHEAD)
                .put(LETTERS)
                .putShort((short) envelope.length)
                .put(envelope)
                .put(clear)
                .array();
        seal.seal(file, from, from + clear.length, bound);
        return file;
    }

    /** Empty where a file does not say that it is sealed. */
    public static Optional<SealedContent> of(byte[] file) {
        int head = LETTERS.length + 2;
        if (file.length < head || !Arrays.equals(file, 0, LETTERS.length, LETTERS, 0, LETTERS.length)) {
            return Optional.empty();
        }
        int length = ByteBuffer.wrap(file).getShort(LETTERS.length) & 0xFFFF;
        return Optional.of(
                new SealedContent(file, Arrays.copyOfRange(file, head, Math.min(file.length, head + length))));
    }

    /** Whether it was sealed with a key, as it says. */
    public boolean isOf(Key key) throws SealException.Changed {
        return Envelope.parse(envelope).id().equals(key.id());
    }

    /** Looks whether the key is there, and opens nothing. */
    public void check(Keys keys) throws SealException {
        keys.of(Envelope.parse(envelope));
    }

    public byte[] open(Keys keys, byte[] bound) throws SealException {
        Seal seal = keys.open(envelope, bound);
        return seal.open(file, LETTERS.length + 2 + envelope.length, file.length, bound);
    }
}
