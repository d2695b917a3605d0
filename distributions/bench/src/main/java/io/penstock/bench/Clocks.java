// SPDX-License-Identifier: Apache-2.0
package io.penstock.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/** Ways to time one thing again and again in this thread. */
final class Clocks {

    private static final int BURST = 50;

    /** One call. */
    @FunctionalInterface
    interface Call {
        void run() throws Exception;
    }

    /** CPU nanoseconds of this thread for one call. */
    static double cpuNanos(long nanos, Call call) throws Exception {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long begin = System.nanoTime();
        long cpu = threads.getCurrentThreadCpuTime();
        long runs = 0;
        do {
            for (int i = 0; i < BURST; i++) {
                call.run();
            }
            runs += BURST;
        } while (System.nanoTime() - begin < nanos);
        return (threads.getCurrentThreadCpuTime() - cpu) / (double) runs;
    }

    /** Calls in a second of the wall's. */
    static double perSecond(long nanos, Call call) throws Exception {
        long begin = System.nanoTime();
        long runs = 0;
        do {
            call.run();
            runs++;
        } while (System.nanoTime() - begin < nanos);
        return runs * 1e9 / (System.nanoTime() - begin);
    }

    /**
     * Calls in a second of the wall's, of two things in short turns: what else the machine does at the time, and where it
     * runs their threads, is the same for both.
     *
     * @param turn so many calls
     */
    static double[] inTurns(long nanos, int turn, Call ours, Call floor) throws Exception {
        long[] spent = new long[2];
        long turns = 0;
        while (spent[0] + spent[1] < 2 * nanos) {
            spent[0] += nanos(turn, ours);
            spent[1] += nanos(turn, floor);
            turns++;
        }
        double calls = turns * turn * 1e9;
        return new double[] {calls / spent[0], calls / spent[1]};
    }

    private static long nanos(int calls, Call call) throws Exception {
        long begin = System.nanoTime();
        for (int i = 0; i < calls; i++) {
            call.run();
        }
        return System.nanoTime() - begin;
    }

    private Clocks() {}
}
