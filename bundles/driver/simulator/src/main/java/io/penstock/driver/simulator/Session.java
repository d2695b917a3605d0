// SPDX-License-Identifier: Apache-2.0
package io.penstock.driver.simulator;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** One connection of a {@link ModbusServer}, answered by a thread of its own. */
final class Session implements Runnable, AutoCloseable {

    /** Transaction, protocol and length: the part of the header that the length does not count. */
    private static final int PREFIX = 6;

    /** Largest frame on TCP (Modbus Messaging on TCP/IP V1.0b, 4.1): 7 bytes of header and a data unit of 253. */
    private static final int MAX_FRAME = 260;

    private final Socket socket;
    private final Responder responder;
    private final Misbehaviour misbehaviour;
    private final AtomicLong requests;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final ByteBuffer request = ByteBuffer.allocate(MAX_FRAME);
    private final ByteBuffer reply = ByteBuffer.allocate(MAX_FRAME);

    Session(Socket socket, Responder responder, Misbehaviour misbehaviour, AtomicLong requests) {
        this.socket = socket;
        this.responder = responder;
        this.misbehaviour = misbehaviour;
        this.requests = requests;
    }

    @Override
    public void run() {
        Runnable closer = this::close;
        misbehaviour.attach(closer);
        try (socket) {
            socket.setTcpNoDelay(true);
            var in = socket.getInputStream();
            var out = socket.getOutputStream();
            while (receive(in)) {
                requests.incrementAndGet();
                respond(out);
            }
        } catch (IOException gone) {
            // the client went away, or close() was called: nobody is left to tell
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            misbehaviour.detach(closer);
        }
    }

    @Override
    public void close() {
        closed.countDown();
        try {
            socket.close();
        } catch (IOException already) {
            // it is closed, which is what was wanted
        }
    }

    private boolean receive(InputStream in) throws IOException {
        if (in.readNBytes(request.array(), 0, PREFIX) < PREFIX) {
            return false;
        }
        int length = request.clear().getShort(4) & 0xFFFF;
        if (request.getShort(2) != 0 || length < 2 || length > MAX_FRAME - PREFIX) {
            return false; // no framing to go on with
        }
        if (in.readNBytes(request.array(), PREFIX, length) < length) {
            throw new EOFException();
        }
        request.limit(PREFIX + length);
        return true;
    }

    private void respond(OutputStream out) throws IOException, InterruptedException {
        var act = misbehaviour.take();
        int unit = request.get(PREFIX) & 0xFF;
        reply.clear().putShort(request.getShort(0)).putShort((short) 0).position(PREFIX);
        reply.put((byte) unit);
        if (act.kind() == Misbehaviour.Kind.EXCEPTION) {
            reply.put((byte) (request.get(PREFIX + 1) | 0x80)).put((byte) act.code());
        } else {
            responder.answer(unit, request.position(PREFIX + 1), reply);
        }
        reply.flip().putShort(4, (short) (reply.limit() - PREFIX));
        long nanos = misbehaviour.delay().toNanos();
        if (nanos > 0 && closed.await(nanos, TimeUnit.NANOSECONDS)) {
            return;
        }
        send(act.kind(), out);
    }

    private void send(Misbehaviour.Kind kind, OutputStream out) throws IOException {
        var frame = reply.array();
        int length = reply.limit();
        switch (kind) {
            case SILENCE -> length = 0;
            case CLOSE -> throw new EOFException();
            case GARBAGE -> Arrays.fill(frame, 0, length, (byte) 0xA5);
            case HALF -> length = length / 2;
            case WRONG_TRANSACTION -> frame[0] ^= 0x55;
            case WRONG_UNIT -> frame[6]++;
            case WRONG_FUNCTION -> frame[7]++;
            case WRONG_COUNT -> frame[8]++;
            case NONE, EXCEPTION -> {
                // as it is
            }
        }
        out.write(frame, 0, length);
    }
}
