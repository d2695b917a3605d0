// SPDX-License-Identifier: Apache-2.0
package io.penstock.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.util.Arrays;
import java.util.concurrent.DelayQueue;
import java.util.concurrent.Delayed;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * One way of a line: a thread reads and says when each piece is due, another writes it then.
 *
 * <p>At most {@link #ROOM} pieces are on the way, so that a slow link pushes back on the sender as a real one does.
 */
final class Pipe {

    private static final int ROOM = 256;
    private static final int PIECE = 8_192;
    private static final byte[] END = new byte[0];
    private static final byte[] RESET = new byte[0];

    private final Line line;
    private final Proxy proxy;
    private final Socket from;
    private final Socket to;
    private final DelayQueue<Piece> way = new DelayQueue<>();
    private final Semaphore room = new Semaphore(ROOM);
    private long last = System.nanoTime();
    private long number;

    private record Piece(byte[] bytes, long due, long number) implements Delayed {

        @Override
        public long getDelay(TimeUnit unit) {
            return unit.convert(due - System.nanoTime(), TimeUnit.NANOSECONDS);
        }

        @Override
        public int compareTo(Delayed other) {
            Piece piece = (Piece) other;
            return due == piece.due ? Long.compare(number, piece.number) : Long.compare(due - piece.due, 0);
        }
    }

    Pipe(Line line, Proxy proxy, Socket from, Socket to) {
        this.line = line;
        this.proxy = proxy;
        this.from = from;
        this.to = to;
    }

    void start() {
        Proxy.daemon(this::read).start();
        Proxy.daemon(this::write).start();
    }

    private void read() {
        byte[] buffer = new byte[PIECE];
        byte[] last = END;
        try {
            InputStream in = from.getInputStream();
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                if (!line.isFrozen()) {
                    room.acquire();
                    way.add(piece(Arrays.copyOf(buffer, count)));
                }
            }
        } catch (IOException reset) {
            last = RESET;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        way.add(piece(last));
    }

    private Piece piece(byte[] bytes) {
        long rate = proxy.profile().bytesPerSecond();
        long taken = rate == 0 ? 0 : bytes.length * 1_000_000_000L / rate;
        long start = Math.max(last, System.nanoTime() + proxy.delayNanos());
        last = start + taken;
        return new Piece(bytes, last, number++);
    }

    private void write() {
        try {
            OutputStream out = to.getOutputStream();
            Piece next = way.take();
            for (; next.bytes().length > 0; next = way.take()) {
                room.release();
                if (!line.isFrozen()) {
                    out.write(next.bytes());
                    out.flush();
                }
            }
            line.ended(to, next.bytes() == RESET);
        } catch (IOException reset) {
            line.ended(to, true);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
