// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.simulator;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The content of CONNECT (MQTT 3.1.1, 3.1). */
record Connect(int level, String clientId, int keepAliveSeconds, Optional<Will> will, String user, String password) {

    private static final int WILL = 0x04;
    private static final int PASSWORD = 0x40;
    private static final int USER = 0x80;

    record Will(String topic, byte[] payload, int qos) {}

    static Connect of(Packet packet) throws IOException {
        if (packet.type() != Packet.CONNECT) {
            throw new IOException("packet " + packet.type() + " before CONNECT");
        }
        DataInputStream in = packet.content();
        String name = in.readUTF();
        int level = name.equals("MQTT") ? in.readUnsignedByte() : -1;
        int flags = in.readUnsignedByte();
        int keepAlive = in.readUnsignedShort();
        String clientId = in.readUTF();
        Optional<Will> will = Optional.empty();
        if ((flags & WILL) != 0) {
            will = Optional.of(new Will(in.readUTF(), bytes(in), flags >> 3 & 3));
        }
        String user = (flags & USER) != 0 ? in.readUTF() : "";
        String password = (flags & PASSWORD) != 0 ? new String(bytes(in), StandardCharsets.UTF_8) : "";
        return new Connect(level, clientId, keepAlive, will, user, password);
    }

    private static byte[] bytes(DataInputStream in) throws IOException {
        return in.readNBytes(in.readUnsignedShort());
    }
}
