// SPDX-License-Identifier: Apache-2.0
package io.penstock.bench;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The distribution as the gateways of the bench see it, with bundles of the bench's beside its own. */
final class GatewayHome {

    private static final List<String> PLAIN = List.of(
            "io.penstock.launcher",
            "org.apache.felix.framework",
            "picocli",
            "gson",
            "io.penstock.deploy",
            "io.penstock.kura.seam");

    private final Path shipped;
    private final Path folder;

    /** @param folder where a home of its own is laid out, and each gateway's data */
    GatewayHome(Path folder, Path... more) throws IOException {
        this.shipped = Path.of(System.getProperty("penstock.home")).toAbsolutePath();
        this.folder = Files.createDirectories(folder.resolve("home"));
        Path conf = Files.createDirectories(this.folder.resolve("conf"));
        for (String file : List.of("gateway.properties", "logback.xml", "seed.xml")) {
            Files.copy(shipped.resolve("conf").resolve(file), conf.resolve(file));
        }
        var list = new ArrayList<String>();
        for (String line : Files.readAllLines(shipped.resolve("conf/bundles.list"))) {
            String[] words = line.split(" ");
            list.add(words[0] + " " + words[1] + " " + shipped.resolve(words[2]));
        }
        for (Path jar : more) {
            list.add("10 " + jar.getFileName().toString().replaceFirst("-[0-9.]+jar$", "") + " " + jar);
        }
        Files.write(conf.resolve("bundles.list"), list);
    }

    /** As the distribution's start script has it. */
    String classPath() throws IOException {
        try (Stream<Path> jars = Files.list(shipped.resolve("lib"))) {
            return jars.filter(jar -> PLAIN.stream().anyMatch(jar.getFileName().toString()::startsWith))
                    .map(Path::toString)
                    .collect(Collectors.joining(File.pathSeparator));
        }
    }

    /** The jars of the distribution's bundles. */
    List<Path> bundles() throws IOException {
        return Files.readAllLines(folder.resolve("conf/bundles.list")).stream()
                .map(line -> Path.of(line.split(" ")[2]))
                .toList();
    }

    /** The demo's snapshot with ports that are free. */
    String demo() throws IOException {
        return Files.readString(folder.resolve("conf/seed.xml"))
                .replace("1883", Integer.toString(freePort()))
                .replace(">1502<", ">" + freePort() + "<");
    }

    /** A gateway that is up. The first on its data folder leaves the archive of classes that the shipped one rehearses. */
    Child start(Path data, String seed) throws IOException {
        Files.createDirectories(data);
        Path archive = data.resolve("classes.jsa");
        Path snapshot = data.resolve("seed.xml");
        Files.writeString(snapshot, seed);
        return Child.start(
                classPath(),
                List.of(
                        Files.exists(archive)
                                ? "-XX:SharedArchiveFile=" + archive
                                : "-XX:ArchiveClassesAtExit=" + archive,
                        "-Dpenstock.home=" + folder,
                        "-Dpenstock.data.dir=" + data,
                        "-Dpenstock.seed=" + snapshot,
                        "-Dpenstock.command.port=0",
                        "io.penstock.launcher.Start",
                        "run",
                        "--quiet"),
                "Penstock is up",
                data.resolve("err.log"));
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
