// SPDX-License-Identifier: Apache-2.0
package io.penstock.torture;

import io.penstock.driver.simulator.Device;
import io.penstock.driver.simulator.Misbehaviour;
import io.penstock.driver.simulator.ModbusServer;
import io.penstock.driver.simulator.Refusal;
import io.penstock.driver.simulator.Table;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Arrays;

/**
 * A device of eight 32-bit numbers that knows when each was read: input registers 0 and 1 hold the number of the answer,
 * 2 and 3 the instant, in microseconds of the machine's monotonic clock, modulo 2^32. Any thread.
 */
final class FieldDevice implements Device, AutoCloseable {

    private static final int REGISTERS = 16;
    private static final long WORD = 0xFFFF_FFFFL;
    private static final Duration LATE = Duration.ofMillis(700);

    private final Misbehaviour misbehaviour = new Misbehaviour();
    private final ModbusServer server;
    private double[] latencies = new double[256];
    private int count;
    private long answered;
    private long arrived;

    FieldDevice() throws IOException {
        this.server = ModbusServer.onLoopback(this, misbehaviour);
    }

    int port() {
        return server.port();
    }

    @Override
    public synchronized void readRegisters(int unit, Table table, int address, int registers, ByteBuffer out)
            throws Refusal {
        if (table != Table.INPUT_REGISTERS || address != 0 || registers != REGISTERS) {
            throw new Refusal(Refusal.ILLEGAL_ADDRESS);
        }
        out.putInt((int) answered).putInt((int) micros());
        for (int i = 4; i < REGISTERS; i += 2) {
            out.putInt(i);
        }
        answered++;
    }

    /** A record of answer {@code number}, of that instant, has arrived. */
    synchronized void take(long number, long instant) {
        arrived++;
        if (count == latencies.length) {
            latencies = Arrays.copyOf(latencies, 2 * count);
        }
        latencies[count++] = (micros() - instant & WORD) / 1000.0;
    }

    synchronized boolean isHeard() {
        return arrived > 0;
    }

    synchronized void begin() {
        count = 0;
    }

    synchronized double[] latencies() {
        return Arrays.copyOf(latencies, count);
    }

    /** Answers that never arrived. */
    synchronized long missing() {
        return answered - arrived;
    }

    void vanish() {
        misbehaviour.refuse(true);
        misbehaviour.drop();
    }

    void answerLate() {
        misbehaviour.delay(LATE);
    }

    void answerGarbage() {
        misbehaviour.always(Misbehaviour.Kind.GARBAGE);
    }

    void behave() {
        misbehaviour.behave();
    }

    @Override
    public void close() {
        server.close();
    }

    private static long micros() {
        return System.nanoTime() / 1000 & WORD;
    }
}
