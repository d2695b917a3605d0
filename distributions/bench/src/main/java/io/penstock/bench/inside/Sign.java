// SPDX-License-Identifier: Apache-2.0
package io.penstock.bench.inside;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;

/** Says once to the bench that a version handles records, and since when: Linux has one monotonic clock for all. */
public final class Sign {

    private final int port;
    private final String version;
    private final AtomicBoolean given = new AtomicBoolean();

    public Sign(int port, String version) {
        this.port = port;
        this.version = version;
    }

    public void give() {
        if (given.compareAndSet(false, true)) {
            long now = System.nanoTime();
            try (var bench = new Socket(InetAddress.getLoopbackAddress(), port)) {
                bench.getOutputStream().write((version + " " + now + "\n").getBytes(StandardCharsets.US_ASCII));
            } catch (IOException e) {
                throw new IllegalStateException("the bench went away", e);
            }
        }
    }
}
