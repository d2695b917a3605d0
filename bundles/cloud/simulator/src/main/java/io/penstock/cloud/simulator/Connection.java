// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.simulator;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.Socket;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** One client's connection, from CONNECT to the end of its socket. */
final class Connection implements Runnable {

    private static final int REFUSED = 5; // CONNACK, table 3.1
    private static final int WRONG_LEVEL = 1;
    private static final int LEVEL_3_1_1 = 4;
    private static final int NOT_GRANTED = 128; // SUBACK, 3.9.3

    private final MqttServer server;
    private final Socket socket;
    private final AtomicInteger attempts;
    private final Map<String, Integer> filters = new ConcurrentHashMap<>();
    private final Set<Integer> halfDone = new HashSet<>();
    private volatile boolean stolen;
    private int packetId;

    Connection(MqttServer server, Socket socket, AtomicInteger attempts) {
        this.server = server;
        this.socket = socket;
        this.attempts = attempts;
    }

    @Override
    public void run() {
        try (socket) {
            var in = new BufferedInputStream(socket.getInputStream());
            Connect connect = Connect.of(Packet.read(in));
            attempts.incrementAndGet();
            Optional<Client> client = connect.level() == LEVEL_3_1_1
                    ? server.rules().admit(connect.clientId(), connect.user(), connect.password())
                    : Optional.empty();
            if (client.isEmpty()) {
                connack(connect.level() == LEVEL_3_1_1 ? REFUSED : WRONG_LEVEL);
                return;
            }
            socket.setSoTimeout(connect.keepAliveSeconds() * 1500); // 3.1.2.10: one and a half times
            serve(client.get(), connect, in);
        } catch (IOException e) {
            // the client is gone: serve() has said so to the rules
            return;
        }
    }

    private void serve(Client client, Connect connect, BufferedInputStream in) throws IOException {
        String key = client.account() + "/" + client.clientId();
        server.enter(key, this);
        server.rules().connected(client);
        boolean orderly = false;
        try {
            connack(0);
            Packet packet = Packet.read(in);
            while (packet.type() != Packet.DISCONNECT) {
                handle(client, packet);
                packet = Packet.read(in);
            }
            orderly = true;
        } finally {
            server.leave(key, this);
            if (!orderly && !stolen) {
                connect.will().ifPresent(will -> accept(client, will.topic(), will.payload(), will.qos()));
            }
            server.rules().ended(client, orderly ? Rules.End.ORDERLY : stolen ? Rules.End.STOLEN : Rules.End.BROKEN);
        }
    }

    private void handle(Client client, Packet packet) throws IOException {
        switch (packet.type()) {
            case Packet.PUBLISH -> published(client, packet);
            case Packet.PUBREL -> {
                int id = packet.content().readUnsignedShort();
                halfDone.remove(id);
                send(Packet.ofId(Packet.PUBCOMP, id));
            }
            case Packet.SUBSCRIBE -> subscribe(client, packet.content());
            case Packet.UNSUBSCRIBE -> unsubscribe(packet.content());
            case Packet.PINGREQ -> send(new Packet(Packet.PINGRESP, 0, new byte[0]));
            case Packet.PUBACK -> {} // what was sent is not sent again here
            default -> throw new IOException("packet " + packet.type());
        }
    }

    private void published(Client client, Packet packet) throws IOException {
        int qos = packet.flags() >> 1 & 3;
        DataInputStream in = packet.content();
        String topic = in.readUTF();
        int id = qos > 0 ? in.readUnsignedShort() : 0;
        byte[] payload = in.readAllBytes();
        if (qos < 2 || halfDone.add(id)) {
            accept(client, topic, payload, qos);
        }
        if (qos > 0) {
            Packet answer = Packet.ofId(qos == 1 ? Packet.PUBACK : Packet.PUBREC, id);
            server.acknowledgements().send(() -> sendIfOpen(answer));
        }
    }

    private void accept(Client client, String topic, byte[] payload, int qos) {
        if (server.rules().mayPublish(client, topic)) {
            server.rules().published(client, topic, payload, qos);
            server.publish(topic, payload, qos);
        }
    }

    private void subscribe(Client client, DataInputStream in) throws IOException {
        int id = in.readUnsignedShort();
        var codes = new java.io.ByteArrayOutputStream();
        while (in.available() > 0) {
            String filter = in.readUTF();
            int qos = in.readUnsignedByte();
            boolean granted = server.rules().maySubscribe(client, filter);
            if (granted) {
                filters.put(filter, qos);
            }
            codes.write(granted ? qos : NOT_GRANTED);
        }
        send(Packet.of(Packet.SUBACK, 0, out -> {
            out.writeShort(id);
            out.write(codes.toByteArray());
        }));
    }

    private void unsubscribe(DataInputStream in) throws IOException {
        int id = in.readUnsignedShort();
        while (in.available() > 0) {
            filters.remove(in.readUTF());
        }
        send(Packet.ofId(Packet.UNSUBACK, id));
    }

    /** Whether it has subscribed to that. */
    boolean deliver(String topic, byte[] payload, int qos, boolean retained) {
        int granted = -1;
        for (Map.Entry<String, Integer> filter : filters.entrySet()) {
            if (Topics.matches(filter.getKey(), topic)) {
                granted = Math.max(granted, Math.min(qos, filter.getValue()));
            }
        }
        if (granted < 0) {
            return false;
        }
        int level = Math.min(granted, 1);
        try {
            send(Packet.of(Packet.PUBLISH, level << 1 | (retained ? 1 : 0), out -> {
                out.writeUTF(topic);
                if (level > 0) {
                    out.writeShort(nextId());
                }
                out.write(payload);
            }));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    void steal() {
        stolen = true;
        cut();
    }

    void cut() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void connack(int code) throws IOException {
        send(Packet.of(Packet.CONNACK, 0, out -> out.writeShort(code)));
    }

    private synchronized int nextId() {
        packetId = packetId % 65535 + 1;
        return packetId;
    }

    private synchronized void send(Packet packet) throws IOException {
        packet.write(socket.getOutputStream());
    }

    private void sendIfOpen(Packet packet) {
        try {
            send(packet);
        } catch (IOException gone) {
            cut();
        }
    }
}
