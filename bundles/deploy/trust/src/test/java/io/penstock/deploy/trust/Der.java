// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.trust;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** As much of ITU-T X.690 as a certificate of a test is made of. */
final class Der {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss'Z'").withZone(ZoneOffset.UTC);

    private Der() {}

    static byte[] sequence(byte[]... parts) {
        return value(0x30, parts);
    }

    static byte[] integer(long number) {
        return value(0x02, BigInteger.valueOf(number).toByteArray());
    }

    static byte[] truth() {
        return value(0x01, new byte[] {(byte) 0xFF});
    }

    static byte[] nothing() {
        return value(0x05);
    }

    static byte[] bits(byte[] whole) {
        return value(0x03, new byte[1], whole);
    }

    static byte[] octets(byte[] content) {
        return value(0x04, content);
    }

    static byte[] tagged(int tag, byte[] content) {
        return value(0xA0 | tag, content);
    }

    static byte[] time(Instant instant) {
        String text = TIME.format(instant);
        return text.compareTo("2050") < 0
                ? value(0x17, text.substring(2).getBytes(StandardCharsets.US_ASCII))
                : value(0x18, text.getBytes(StandardCharsets.US_ASCII));
    }

    static byte[] oid(String dotted) {
        String[] arcs = dotted.split("\\.");
        var content = new ByteArrayOutputStream();
        arc(content, new BigInteger(arcs[0]).multiply(BigInteger.valueOf(40)).add(new BigInteger(arcs[1])));
        for (int i = 2; i < arcs.length; i++) {
            arc(content, new BigInteger(arcs[i]));
        }
        return value(0x06, content.toByteArray());
    }

    private static void arc(ByteArrayOutputStream out, BigInteger arc) {
        for (int shift = (arc.bitLength() - 1) / 7 * 7; shift > 0; shift -= 7) {
            out.write(arc.shiftRight(shift).intValue() & 0x7F | 0x80);
        }
        out.write(arc.intValue() & 0x7F);
    }

    private static byte[] value(int tag, byte[]... parts) {
        var content = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            content.writeBytes(part);
        }
        var out = new ByteArrayOutputStream();
        out.write(tag);
        if (content.size() < 0x80) {
            out.write(content.size());
        } else {
            byte[] size = BigInteger.valueOf(content.size()).toByteArray();
            int skip = size[0] == 0 ? 1 : 0;
            out.write(0x80 | size.length - skip);
            out.write(size, skip, size.length - skip);
        }
        out.writeBytes(content.toByteArray());
        return out.toByteArray();
    }
}
