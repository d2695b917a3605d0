// SPDX-License-Identifier: Apache-2.0
package io.penstock.bench;

import ai.onnxruntime.OrtException;
import io.penstock.bench.inside.Drain;
import io.penstock.bench.inside.Feed;
import io.penstock.bench.inside.Mark;
import io.penstock.bench.inside.Sign;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A gateway whose line begins with the bench's {@link Feed} and decides by mlp8. */
final class Line implements AutoCloseable {

    static final String FEED = "io.penstock.bench.feed";
    static final String DRAIN = "io.penstock.bench.drain";
    static final String MODEL = "io.penstock.bench.mlp8";

    static final String MARK = "io.penstock.bench.mark";

    private static final int FEATURES = 8;
    private static final String IMPORTS = "org.eclipse.kura.configuration,org.eclipse.kura.type,org.eclipse.kura.wire,"
            + "org.osgi.framework,org.osgi.service.component,org.osgi.service.wireadmin";
    private static final String WIRES =
            "<reference name=\"wires\" interface=\"org.eclipse.kura.wire.WireHelperService\"" + " bind=\"setWires\"/>";
    private static final String CONFIGURABLE =
            "<provide interface=\"org.eclipse.kura.configuration.ConfigurableComponent\"/>"
                    + "<provide interface=\"org.eclipse.kura.wire.WireComponent\"/>";

    private final ServerSocket listening;
    private final Child gateway;
    private final Endpoint endpoint;
    private final Socket feed;
    private final BufferedReader answers;
    private final PrintWriter orders;

    /** @param snapshot where the component {@code feed} gets {@link #listen}'s port */
    Line(GatewayHome home, Path data, Snapshot snapshot, ServerSocket listening) throws IOException {
        this.listening = listening;
        this.gateway = home.start(data, snapshot.xml());
        this.endpoint = new Endpoint(data);
        this.feed = listening.accept();
        this.answers = new BufferedReader(new InputStreamReader(feed.getInputStream(), StandardCharsets.US_ASCII));
        this.orders = new PrintWriter(feed.getOutputStream(), true, StandardCharsets.US_ASCII);
    }

    static ServerSocket listen() throws IOException {
        return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }

    /** The two bundles that it needs beside the distribution's. */
    static Path[] bundles(Path folder) throws IOException, OrtException {
        Path wires = new BundleJar(FEED, "1.0.0")
                .header("Import-Package", IMPORTS)
                .component(FEED, Feed.class, attributes(" deactivate=\"deactivate\""), services("Emitter", "Producer"))
                .component(DRAIN, Drain.class, attributes(""), services("Receiver", "Consumer"))
                .entry("OSGI-INF/metatype/" + FEED + ".xml", metatype(FEED))
                .entry("OSGI-INF/metatype/" + DRAIN + ".xml", metatype(DRAIN))
                .write(folder.resolve(FEED + "-1.0.0.jar"));
        return new Path[] {wires, model(folder, "1.0.0")};
    }

    /** {@link Mark}, which takes the place of {@link Drain}. */
    static Path mark(Path folder, String version) throws IOException {
        return new BundleJar(MARK, version)
                .header("Import-Package", IMPORTS)
                .component(MARK, Mark.class, attributes(""), services("Receiver", "Consumer"))
                .type(Sign.class)
                .entry("OSGI-INF/metatype/" + MARK + ".xml", metatype(MARK))
                .write(folder.resolve(MARK + "-" + version + ".jar"));
    }

    /** mlp8 as a bundle of data. */
    static Path model(Path folder, String version) throws IOException, OrtException {
        byte[] onnx = InferenceRow.mlp();
        String features = IntStream.range(0, FEATURES)
                .mapToObj(i -> "{\"name\": \"f" + i + "\"}")
                .collect(Collectors.joining(","));
        String json = new PinnedCall(onnx, "x", 1, FEATURES)
                .descriptor("mlp8", features, true)
                .replace("\"version\": \"1.0.0\"", "\"version\": \"" + version + "\"");
        return new BundleJar(MODEL, version)
                .header(
                        "Provide-Capability",
                        "io.penstock.model;name=mlp8;version:Version=\"" + version + "\";contract=\"bench\"")
                .entry("model.onnx", onnx)
                .entry("model.json", json)
                .write(folder.resolve(MODEL + "-" + version + ".jar"));
    }

    /** Lets the feed emit for that long; returns how many records it emitted. */
    long feed(long millis) throws IOException {
        orders.println(millis);
        return Long.parseLong(answers.readLine());
    }

    Endpoint endpoint() {
        return endpoint;
    }

    @Override
    public void close() throws Exception {
        feed.close();
        listening.close();
        gateway.close();
    }

    private static String attributes(String more) {
        return "configuration-policy=\"require\" immediate=\"true\" activate=\"activate\"" + more;
    }

    private static String services(String role, String osgi) {
        return "<service>" + CONFIGURABLE + "<provide interface=\"org.eclipse.kura.wire.Wire" + role
                + "\"/><provide interface=\"org.osgi.service.wireadmin." + osgi + "\"/></service>" + WIRES;
    }

    private static String metatype(String pid) {
        return "<metatype:MetaData xmlns:metatype=\"http://www.osgi.org/xmlns/metatype/v1.2.0\"><OCD id=\"" + pid
                + "\" name=\"" + pid + "\"/><Designate factoryPid=\"" + pid + "\"><Object ocdref=\"" + pid
                + "\"/></Designate></metatype:MetaData>";
    }
}
