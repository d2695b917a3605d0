// SPDX-License-Identifier: Apache-2.0
package io.penstock.bench;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Semaphore;

/** The least that publishes at quality of service 1: packets by hand (MQTT 3.1.1, 3.1, 3.3, 3.4), a thread that counts PUBACKs. */
final class RawPublisher implements AutoCloseable {

    private static final int CONNECT = 0x10;
    private static final int PUBLISH_QOS1 = 0x32;

    private final Socket socket;
    private final DataOutputStream out;
    private final Semaphore window;
    private int id;

    RawPublisher(int port, int most) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream()));
        window = new Semaphore(most);
        out.writeByte(CONNECT);
        out.writeByte(2 + 4 + 1 + 1 + 2 + 2 + 3); // protocol name and level, flags, keep alive, client id
        out.writeUTF("MQTT");
        out.writeByte(4);
        out.writeByte(2); // clean session
        out.writeShort(0);
        out.writeUTF("raw");
        out.flush();
        var in = new DataInputStream(socket.getInputStream());
        in.readInt(); // CONNACK
        var acknowledged = new Thread(() -> count(in), "raw-publisher");
        acknowledged.setDaemon(true);
        acknowledged.start();
    }

    /** Flushes when the window is full, as a queue behind a socket would. */
    void publish(String topic, byte[] payload) throws IOException, InterruptedException {
        if (!window.tryAcquire()) {
            out.flush();
            window.acquire();
        }
        id = id % 0xFFFF + 1;
        byte[] name = topic.getBytes(StandardCharsets.UTF_8);
        int length = 2 + name.length + 2 + payload.length;
        out.writeByte(PUBLISH_QOS1);
        for (; length > 0x7F; length >>= 7) {
            out.writeByte(length & 0x7F | 0x80);
        }
        out.writeByte(length);
        out.writeShort(name.length);
        out.write(name);
        out.writeShort(id);
        out.write(payload);
    }

    private void count(DataInputStream in) {
        try {
            while (true) {
                in.readInt(); // PUBACK: 0x40, 2, packet identifier
                window.release();
            }
        } catch (IOException closed) {
            return; // with the socket
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
