// SPDX-License-Identifier: Apache-2.0
package io.penstock.bench.inside;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.eclipse.kura.configuration.ConfigurableComponent;
import org.eclipse.kura.type.TypedValue;
import org.eclipse.kura.type.TypedValues;
import org.eclipse.kura.wire.WireComponent;
import org.eclipse.kura.wire.WireEmitter;
import org.eclipse.kura.wire.WireHelperService;
import org.eclipse.kura.wire.WireRecord;
import org.eclipse.kura.wire.WireSupport;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.ComponentContext;
import org.osgi.service.wireadmin.Wire;

/**
 * Emits as fast as it can or with a pause each time, when it is told to: a line of milliseconds comes in from the bench, the count of what was
 * emitted meanwhile goes out.
 */
public final class Feed implements WireEmitter, ConfigurableComponent {

    private static final String[] FEATURES = {"f0", "f1", "f2", "f3", "f4", "f5", "f6", "f7"}; // as of channels

    private WireHelperService wires;
    private WireSupport support;
    private Socket bench;
    private long pause;

    public void setWires(WireHelperService service) {
        wires = service;
    }

    @SuppressWarnings("unchecked") // the reference is this component's own
    public void activate(ComponentContext context, Map<String, Object> properties) throws IOException {
        support = wires.newWireSupport(this, (ServiceReference<WireComponent>) context.getServiceReference());
        bench = new Socket(InetAddress.getLoopbackAddress(), (Integer) properties.get("port"));
        int records = (Integer) properties.get("records");
        int threads = (Integer) properties.get("threads");
        pause = TimeUnit.MICROSECONDS.toNanos((Integer) properties.getOrDefault("pause.micros", 0));
        var thread = new Thread(() -> serve(records, threads), "bench-feed");
        thread.setDaemon(true);
        thread.start();
    }

    public void deactivate() throws IOException {
        bench.close();
    }

    @Override
    public Object polled(Wire wire) {
        return support.polled(wire);
    }

    @Override
    public void consumersConnected(Wire[] wired) {
        support.consumersConnected(wired);
    }

    private void serve(int records, int threads) {
        try (var in = new BufferedReader(new InputStreamReader(bench.getInputStream(), StandardCharsets.US_ASCII));
                var out = new PrintWriter(bench.getOutputStream(), true, StandardCharsets.US_ASCII)) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                long nanos = TimeUnit.MILLISECONDS.toNanos(Long.parseLong(line));
                out.println(IntStream.range(0, threads)
                        .mapToObj(i -> CompletableFuture.supplyAsync(() -> emit(records, nanos), Feed::start))
                        .toList()
                        .stream()
                        .mapToLong(CompletableFuture::join)
                        .sum());
            }
        } catch (IOException closed) {
            return; // the bench has what it wanted
        }
    }

    private static void start(Runnable work) {
        var thread = new Thread(work, "bench-emitter");
        thread.setDaemon(true);
        thread.start();
    }

    private long emit(int records, long nanos) {
        long begin = System.nanoTime();
        long emitted = 0;
        while (System.nanoTime() - begin < nanos) {
            List<WireRecord> envelope = new ArrayList<>(records);
            for (int i = 0; i < records; i++) {
                envelope.add(record(emitted + i));
            }
            support.emit(envelope);
            emitted += records;
            if (pause > 0) {
                LockSupport.parkNanos(pause);
            }
        }
        return emitted;
    }

    private static WireRecord record(long number) {
        var properties = new LinkedHashMap<String, TypedValue<?>>();
        properties.put("assetName", TypedValues.newStringValue("pump"));
        for (int i = 0; i < FEATURES.length; i++) {
            properties.put(FEATURES[i], TypedValues.newFloatValue(number % 100 / 10f + i));
        }
        return new WireRecord(properties);
    }
}
