// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.security.keystore;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** The few types of ITU-T X.690 (DER) that a request and a certificate are made of. */
final class Der {

    private static final int BOOLEAN = 0x01;
    private static final int INTEGER = 0x02;
    private static final int BIT_STRING = 0x03;
    private static final int OCTET_STRING = 0x04;
    private static final int NULL = 0x05;
    private static final int OID = 0x06;
    private static final int GENERALIZED_TIME = 0x18;
    private static final int SEQUENCE = 0x30;
    private static final int CONTEXT = 0xA0;

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss'Z'").withZone(ZoneOffset.UTC);

    private Der() {}

    static byte[] sequence(byte[]... parts) {
        return value(SEQUENCE, parts);
    }

    /** Explicitly tagged, or the implicitly tagged constructed type whose content the parts are. */
    static byte[] tagged(int tag, byte[]... parts) {
        return value(CONTEXT | tag, parts);
    }

    static byte[] integer(BigInteger number) {
        return value(INTEGER, number.toByteArray());
    }

    static byte[] truth() {
        return value(BOOLEAN, new byte[] {(byte) 0xFF});
    }

    static byte[] bits(byte[] whole) {
        return value(BIT_STRING, new byte[1], whole); // no unused bits
    }

    static byte[] octets(byte[] content) {
        return value(OCTET_STRING, content);
    }

    static byte[] nothing() {
        return value(NULL);
    }

    /** RFC 5280, 4.1.2.5.2; a year before 2050 would be written shorter, which {@link #time} does not need. */
    static byte[] time(Instant instant) {
        String text = TIME.format(instant);
        return text.compareTo("2050") < 0
                ? value(0x17, text.substring(2).getBytes(StandardCharsets.US_ASCII)) // UTCTime
                : value(GENERALIZED_TIME, text.getBytes(StandardCharsets.US_ASCII));
    }

    /** X.690, 8.19: the first two arcs in one byte, the others in sevens of bits. */
    static byte[] oid(String dotted) {
        String[] arcs = dotted.split("\\.");
        var content = new ByteArrayOutputStream();
        arc(content, 40 * Long.parseLong(arcs[0]) + Long.parseLong(arcs[1]));
        for (int i = 2; i < arcs.length; i++) {
            arc(content, Long.parseLong(arcs[i]));
        }
        return value(OID, content.toByteArray());
    }

    private static void arc(ByteArrayOutputStream out, long arc) {
        for (int shift = 63; shift > 0; shift -= 7) {
            if (arc >>> shift != 0) {
                out.write((int) (arc >>> shift & 0x7F | 0x80));
            }
        }
        out.write((int) (arc & 0x7F));
    }

    private static byte[] value(int tag, byte[]... parts) {
        int length = 0;
        for (byte[] part : parts) {
            length += part.length;
        }
        var out = new ByteArrayOutputStream();
        out.write(tag);
        if (length < 0x80) {
            out.write(length);
        } else {
            byte[] size = BigInteger.valueOf(length).toByteArray();
            int skip = size[0] == 0 ? 1 : 0;
            out.write(0x80 | size.length - skip);
            out.write(size, skip, size.length - skip);
        }
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
