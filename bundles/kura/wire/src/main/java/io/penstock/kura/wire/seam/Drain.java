// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.wire.seam;

/**
 * One run of an edge's drainer, and who may still come in meanwhile: one newcomer for every two that left.
 *
 * <p>So what waits shrinks at half the receiver's pace at least, and the edge opens however fast the emitter is; an
 * emitter that is slower than half the receiver does not wait at all. Guarded by its edge's lock.
 */
final class Drain {

    private final Thread thread = Thread.currentThread();
    private long left;
    private long admitted;
    private volatile boolean interrupted;

    /** A batch begins. */
    void begin() {
        interrupted = false;
    }

    /** The edge has changed. Read without the lock. */
    boolean interrupted() {
        return interrupted;
    }

    void interrupt() {
        interrupted = true;
    }

    boolean isMine() {
        return thread == Thread.currentThread();
    }

    boolean admits() {
        return 2 * admitted < left;
    }

    void admitted() {
        admitted++;
    }

    void left() {
        left++;
    }
}
