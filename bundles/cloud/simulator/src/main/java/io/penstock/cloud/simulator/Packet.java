// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.simulator;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * One MQTT control packet: type and flags of the fixed header, and all behind its length (MQTT 3.1.1, 2.2).
 *
 * @param type 1 to 14, table 2.1
 */
record Packet(int type, int flags, byte[] rest) {

    static final int CONNECT = 1;
    static final int CONNACK = 2;
    static final int PUBLISH = 3;
    static final int PUBACK = 4;
    static final int PUBREC = 5;
    static final int PUBREL = 6;
    static final int PUBCOMP = 7;
    static final int SUBSCRIBE = 8;
    static final int SUBACK = 9;
    static final int UNSUBSCRIBE = 10;
    static final int UNSUBACK = 11;
    static final int PINGREQ = 12;
    static final int PINGRESP = 13;
    static final int DISCONNECT = 14;

    private static final int LARGEST = 16 << 20;

    interface Content {
        void write(DataOutputStream out) throws IOException;
    }

    static Packet of(int type, int flags, Content content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        content.write(new DataOutputStream(bytes));
        return new Packet(type, flags, bytes.toByteArray());
    }

    static Packet ofId(int type, int id) throws IOException {
        return of(type, 0, out -> out.writeShort(id));
    }

    static Packet read(InputStream in) throws IOException {
        int head = in.read();
        if (head < 0) {
            throw new EOFException("closed");
        }
        int length = length(in);
        byte[] rest = in.readNBytes(length);
        if (rest.length < length) {
            throw new EOFException("closed in the midst of a packet");
        }
        return new Packet(head >> 4, head & 0xF, rest);
    }

    void write(OutputStream out) throws IOException {
        var bytes = new ByteArrayOutputStream(rest.length + 5);
        bytes.write(type << 4 | flags);
        int left = rest.length;
        do {
            bytes.write(left > 0x7F ? left & 0x7F | 0x80 : left);
            left >>= 7;
        } while (left > 0);
        bytes.write(rest);
        out.write(bytes.toByteArray());
        out.flush();
    }

    DataInputStream content() {
        return new DataInputStream(new java.io.ByteArrayInputStream(rest));
    }

    private static int length(InputStream in) throws IOException {
        int length = 0;
        for (int shift = 0; shift <= 21; shift += 7) { // 2.2.3: four bytes at most
            int b = in.read();
            if (b < 0) {
                throw new EOFException("closed");
            }
            length |= (b & 0x7F) << shift;
            if (b < 0x80 && length <= LARGEST) {
                return length;
            }
        }
        throw new IOException("a packet longer than " + LARGEST);
    }
}
