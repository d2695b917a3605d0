// SPDX-License-Identifier: Apache-2.0
package io.penstock.faults;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * A port on loopback that passes a TCP connection on to a server, as badly as it is told to.
 *
 * <p>One thread accepts, one keeps the calendar of faults, and each connection has four ({@link Pipe}). Any thread may
 * change how the link behaves; a change holds for data that is not yet on its way.
 */
public final class Proxy implements AutoCloseable {

    private final InetSocketAddress target;
    private final ServerSocket server;
    private final Set<Line> lines = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService calendar = Executors.newSingleThreadScheduledExecutor(Proxy::daemon);
    private final Random chance;
    private volatile Profile profile;
    private volatile boolean away;
    private volatile boolean pulled;

    /** A proxy in front of a server. */
    public static Proxy before(InetSocketAddress target, Profile profile, long seed) throws IOException {
        var proxy = new Proxy(target, profile, seed);
        daemon(proxy::accept).start();
        proxy.calendar.execute(proxy::next);
        return proxy;
    }

    private Proxy(InetSocketAddress target, Profile profile, long seed) throws IOException {
        this.target = target;
        this.profile = profile;
        this.chance = new Random(seed);
        this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }

    /** Where clients connect to. */
    public InetSocketAddress address() {
        return new InetSocketAddress(server.getInetAddress(), server.getLocalPort());
    }

    /** Connections that are passed on, or pretended to be. */
    public int connections() {
        return lines.size();
    }

    /** From now on the link behaves so. */
    public void behave(Profile next) {
        profile = next;
        calendar.execute(this::next);
    }

    /** The link goes away, in the manner of its profile, until {@link #plug}. */
    public void pull() {
        pulled = true;
        leave();
    }

    /** The link is back. */
    public void plug() {
        pulled = false;
        away = false;
    }

    /** Resets each connection; new ones are taken. */
    public void cut() {
        lines.forEach(Line::cut);
    }

    /** Each connection stays open and passes nothing on any more; new ones are sound. */
    public void freeze() {
        lines.forEach(Line::freeze);
    }

    @Override
    public void close() throws IOException {
        calendar.shutdownNow();
        server.close();
        cut();
    }

    Profile profile() {
        return profile;
    }

    long delayNanos() {
        Profile now = profile;
        long jitter = now.jitter().toNanos();
        return now.delay().toNanos() + (jitter == 0 ? 0 : nextLong(jitter));
    }

    private void next() {
        Profile now = profile;
        if (now.isFlaky()) {
            long wait = (long) (now.soundFor().toNanos() * (0.5 + nextLong(1_000) / 1_000.0));
            calendar.schedule(() -> outage(now), wait, TimeUnit.NANOSECONDS);
        }
    }

    private void outage(Profile planned) {
        if (planned != profile) {
            return;
        }
        leave();
        calendar.schedule(
                () -> {
                    away = pulled;
                    next();
                },
                planned.goneFor().toNanos(),
                TimeUnit.NANOSECONDS);
    }

    private void leave() {
        away = true;
        if (profile.silent()) {
            freeze();
        } else {
            cut();
        }
    }

    private synchronized long nextLong(long bound) {
        return chance.nextLong(bound);
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                take(server.accept());
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void take(Socket client) throws IOException {
        client.setTcpNoDelay(true);
        if (away && !profile.silent()) {
            Line.reset(client);
            return;
        }
        Line line;
        try {
            line = new Line(this, client, away ? new Socket() : new Socket(target.getAddress(), target.getPort()));
        } catch (IOException serverIsAway) {
            Line.reset(client);
            return;
        }
        lines.add(line);
        line.start(away);
    }

    void gone(Line line) {
        lines.remove(line);
    }

    static Thread daemon(Runnable work) {
        var thread = new Thread(work, "fault-proxy");
        thread.setDaemon(true);
        return thread;
    }
}
