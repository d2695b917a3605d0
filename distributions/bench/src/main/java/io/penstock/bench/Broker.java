// SPDX-License-Identifier: Apache-2.0
package io.penstock.bench;

import io.penstock.cloud.simulator.MqttServer;
import io.penstock.cloud.simulator.Rules;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** An MQTT broker on loopback: Mosquitto where it is installed, else the simulator in this process. */
final class Broker implements AutoCloseable {

    private static final int TRIES = 100;

    private final String name;
    private final int port;
    private final AutoCloseable end;

    private Broker(String name, int port, AutoCloseable end) {
        this.name = name;
        this.port = port;
        this.end = end;
    }

    static Broker simulated() throws IOException {
        var server = new MqttServer(0, new Rules() {});
        return new Broker("simulator", server.port(), server);
    }

    /** @param folder of its configuration */
    static Optional<Broker> mosquitto(Path folder) throws IOException, InterruptedException {
        Optional<Path> program = Arrays.stream((System.getenv("PATH") + ":/usr/sbin").split(":"))
                .map(directory -> Path.of(directory, "mosquitto"))
                .filter(Files::isExecutable)
                .findFirst();
        if (program.isEmpty()) {
            return Optional.empty();
        }
        int port = GatewayHome.freePort();
        Path conf = Files.writeString(
                folder.resolve("mosquitto-" + port + ".conf"),
                "listener " + port + " 127.0.0.1\nallow_anonymous true\nset_tcp_nodelay true\n"
                        + "max_inflight_messages 0\nlog_type none\n");
        Process process = new ProcessBuilder(program.get().toString(), "-c", conf.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        await(port);
        return Optional.of(new Broker("Mosquitto", port, process::destroy));
    }

    static Broker best(Path folder) throws IOException, InterruptedException {
        Optional<Broker> real = mosquitto(folder);
        return real.isPresent() ? real.get() : simulated();
    }

    String name() {
        return name;
    }

    int port() {
        return port;
    }

    private static void await(int port) throws IOException, InterruptedException {
        var never = new CountDownLatch(1);
        for (int i = 0; ; i++) {
            try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                return;
            } catch (IOException notYet) {
                if (i == TRIES) {
                    throw new BenchException("bench.broker", "Mosquitto does not listen: " + notYet.getMessage());
                }
                never.await(50, TimeUnit.MILLISECONDS);
            }
        }
    }

    @Override
    public void close() throws Exception {
        end.close();
    }
}
