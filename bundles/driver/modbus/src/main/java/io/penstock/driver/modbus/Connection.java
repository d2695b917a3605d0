// SPDX-License-Identifier: Apache-2.0
package io.penstock.driver.modbus;

import io.penstock.driver.modbus.FieldException.Lost;
import io.penstock.driver.modbus.FieldException.Malformed;
import io.penstock.driver.modbus.FieldException.NoReply;
import io.penstock.driver.modbus.FieldException.NotConnected;
import io.penstock.driver.modbus.FieldException.Refused;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * One socket with one request in flight, framed by Modbus Messaging on TCP/IP V1.0b, 3.1.3. Owned by its {@link Line},
 * whose lock guards it.
 *
 * <p>The time for a reply is that of the whole reply, however slowly its bytes drip. A reply that comes after its time
 * is known by its transaction and thrown away, so one slow reply costs one reading and not the connection.
 */
final class Connection implements AutoCloseable {

    /** Transaction, protocol and length. */
    private static final int PREFIX = 6;

    /** Unit and a data unit of 253 bytes. */
    private static final int MAX_LENGTH = 254;

    private final Socket socket;
    private final InputStream in;
    private final OutputStream out;
    private final Late late = new Late();
    private final byte[] buffer = new byte[1024];
    private int end;
    private int consumed;
    private int transaction;
    private int soTimeout;
    private boolean begun;

    private Connection(Socket socket) throws IOException {
        this.socket = socket;
        this.in = socket.getInputStream();
        this.out = socket.getOutputStream();
    }

    /** Connects, waiting no longer than the timeout; the name is looked up each time. */
    static Connection open(Settings.Endpoint to, Duration timeout) throws NotConnected {
        var socket = new Socket();
        try {
            socket.setTcpNoDelay(true);
            socket.setKeepAlive(true);
            socket.connect(new InetSocketAddress(to.host(), to.port()), (int) timeout.toMillis());
            return new Connection(socket);
        } catch (IOException e) {
            close(socket);
            throw new NotConnected("cannot connect to " + to + " (" + e.getMessage()
                    + "); check that the device is on, and host and port");
        }
    }

    /**
     * Sends a request and waits for its reply.
     *
     * @return where in {@link #data()} the data of the reply starts: behind the byte count of a read
     */
    int exchange(Request request, Duration timeout) throws Refused, NoReply, Lost, Malformed {
        int id = ++transaction & 0xFFFF;
        long deadline = System.nanoTime() + timeout.toNanos();
        try {
            var frame = request.frame();
            frame[0] = (byte) (id >> 8);
            frame[1] = (byte) id;
            wait((int) timeout.toMillis());
            begun = false;
            out.write(frame);
            return receive(request, id, deadline);
        } catch (SocketTimeoutException e) {
            late.expect(id);
            throw new NoReply("no reply to " + request + " within " + timeout.toMillis()
                    + " ms; check the device, the unit id and the timeout");
        } catch (IOException e) {
            throw new Lost("the connection broke during " + request + " (" + e.getMessage() + "); it is made again");
        }
    }

    /** Where the last reply is, until the next exchange. */
    byte[] data() {
        return buffer;
    }

    /** Whether the last exchange ended within a frame, so that the next one has no beginning to read from. */
    boolean midFrame() {
        return end > consumed;
    }

    @Override
    public void close() {
        close(socket);
    }

    private int receive(Request request, int id, long deadline) throws IOException, Refused, Malformed {
        while (true) {
            System.arraycopy(buffer, consumed, buffer, 0, end - consumed);
            end -= consumed;
            consumed = 0;
            fill(PREFIX, deadline);
            int length = word(4);
            if (word(2) != 0 || length < 3 || length > MAX_LENGTH) {
                throw new Malformed("what came is no Modbus frame; check that host and port are those of a device");
            }
            fill(PREFIX + length, deadline);
            consumed = PREFIX + length;
            if (word(0) == id) {
                return check(request, length - 2);
            }
            if (!late.came(word(0))) {
                throw new Malformed("transaction " + word(0) + " came in reply to " + id + ", " + request);
            }
        }
    }

    /** Checks a whole frame that has the right transaction. */
    private int check(Request request, int dataBytes) throws Refused, Malformed {
        int unit = buffer[6] & 0xFF;
        int function = buffer[7] & 0xFF;
        if (unit != request.unit()) {
            throw new Malformed("unit " + unit + " replied to " + request);
        }
        if (function == (request.function() | 0x80) && dataBytes == 1) {
            throw new Refused(buffer[8] & 0xFF, request.toString());
        }
        if (function != request.function()) {
            throw new Malformed("function " + function + " came in reply to " + request);
        }
        if (dataBytes != request.replyBytes()) {
            throw new Malformed(dataBytes + " bytes came, not " + request.replyBytes() + ", in reply to " + request);
        }
        if (!request.isRead()) {
            return checkEcho(request);
        }
        if ((buffer[8] & 0xFF) != dataBytes - 1) {
            throw new Malformed("the byte count is " + (buffer[8] & 0xFF) + " in reply to " + request);
        }
        return 9;
    }

    /** A write's reply repeats the address and the value, or the count. */
    private int checkEcho(Request request) throws Malformed {
        for (int i = 8; i < 12; i++) {
            if (buffer[i] != request.frame()[i]) {
                throw new Malformed("the reply repeats something else than " + request);
            }
        }
        return 8;
    }

    private void fill(int bytes, long deadline) throws IOException {
        while (end < bytes) {
            if (begun) { // the first read of an exchange has all the time
                long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
                if (left <= 0) {
                    throw new SocketTimeoutException();
                }
                wait((int) left);
            }
            int n = in.read(buffer, end, buffer.length - end);
            if (n < 0) {
                throw new EOFException("closed by the device");
            }
            end += n;
            begun = true;
        }
    }

    private void wait(int millis) throws IOException {
        if (millis != soTimeout) {
            socket.setSoTimeout(millis);
            soTimeout = millis;
        }
    }

    private int word(int at) {
        return (buffer[at] & 0xFF) << 8 | buffer[at + 1] & 0xFF;
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException already) {
            // it is closed, which is what was wanted
        }
    }

    /** The last transactions whose time was over before the reply came. */
    private static final class Late {

        private final int[] ids = {-1, -1, -1, -1, -1, -1, -1, -1};
        private int next;

        void expect(int id) {
            ids[next++ & 7] = id;
        }

        boolean came(int id) {
            for (int i = 0; i < ids.length; i++) {
                if (ids[i] == id) {
                    ids[i] = -1;
                    return true;
                }
            }
            return false;
        }
    }
}
