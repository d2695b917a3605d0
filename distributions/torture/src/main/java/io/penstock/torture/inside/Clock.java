// SPDX-License-Identifier: Apache-2.0
package io.penstock.torture.inside;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.eclipse.kura.configuration.ConfigurableComponent;
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
 * Ticks as fast as the line takes it, between {@code go} and {@code halt} from a socket; a halt is answered with the
 * count of ticks so far. One thread ticks, one listens; the count belongs to the monitor.
 */
public final class Clock implements WireEmitter, ConfigurableComponent {

    private WireHelperService wires;
    private WireSupport support;
    private Socket master;
    private volatile boolean going; // read by the clock between two ticks, so that an order to halt gets in
    private boolean ended;
    private long ticks;

    public void setWires(WireHelperService service) {
        wires = service;
    }

    @SuppressWarnings("unchecked") // the reference is this component's own
    public void activate(ComponentContext context, Map<String, Object> properties) throws IOException {
        support = wires.newWireSupport(this, (ServiceReference<WireComponent>) context.getServiceReference());
        master = new Socket(InetAddress.getLoopbackAddress(), (Integer) properties.get("port"));
        start("torture-orders", this::listen);
        start("torture-clock", this::tick);
    }

    public void deactivate() throws IOException {
        master.close();
    }

    @Override
    public Object polled(Wire wire) {
        return support.polled(wire);
    }

    @Override
    public void consumersConnected(Wire[] wired) {
        support.consumersConnected(wired);
    }

    private void listen() {
        try (var in = new BufferedReader(new InputStreamReader(master.getInputStream(), StandardCharsets.US_ASCII));
                var out = new PrintWriter(master.getOutputStream(), true, StandardCharsets.US_ASCII)) {
            for (String order = in.readLine(); order != null; order = in.readLine()) {
                if (order.equals("go")) {
                    go();
                } else {
                    out.println(halt());
                }
            }
        } catch (IOException closed) {
            end();
            return;
        }
        end();
    }

    private synchronized void go() {
        going = true;
        notifyAll();
    }

    private synchronized void end() {
        ended = true;
        notifyAll();
    }

    /** No tick is under way when this returns: a tick holds the monitor. */
    private long halt() {
        going = false;
        synchronized (this) {
            return ticks;
        }
    }

    private void tick() {
        List<WireRecord> tick = List.of(new WireRecord(Map.of("TIMER", TypedValues.newLongValue(0))));
        boolean more = true;
        while (more) {
            more = next(tick);
        }
    }

    private synchronized boolean next(List<WireRecord> tick) {
        try {
            while (!going && !ended) {
                wait();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
        if (ended) {
            return false;
        }
        support.emit(tick);
        ticks++;
        return true;
    }

    private static void start(String name, Runnable work) {
        var thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }
}
