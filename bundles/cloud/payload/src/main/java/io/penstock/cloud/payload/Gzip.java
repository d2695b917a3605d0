// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.payload;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Whole-message compression, told by its first two bytes (RFC 1952, 2.3.1). */
final class Gzip {

    private Gzip() {}

    /** The message compressed, or itself where that is not smaller. */
    static byte[] ifSmaller(byte[] plain) {
        var packed = new ByteArrayOutputStream(plain.length / 2 + 32);
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory does not fail
        }
        return packed.size() < plain.length ? packed.toByteArray() : plain;
    }

    /** The message itself, decompressed where it is compressed, and never more than so many bytes. */
    static byte[] open(byte[] message, int maxBytes) throws MalformedPayloadException {
        byte[] plain = message;
        if (message.length >= 2 && message[0] == 0x1F && message[1] == (byte) 0x8B) {
            try (var gzip = new GZIPInputStream(new ByteArrayInputStream(message))) {
                plain = gzip.readNBytes(maxBytes == Integer.MAX_VALUE ? maxBytes : maxBytes + 1);
            } catch (IOException e) {
                throw new MalformedPayloadException("broken compression: " + e.getMessage(), e);
            }
        }
        if (plain.length > maxBytes) {
            throw new MalformedPayloadException("more than the " + maxBytes + " bytes that are allowed");
        }
        return plain;
    }
}
