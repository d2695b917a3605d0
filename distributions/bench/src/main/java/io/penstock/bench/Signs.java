// SPDX-License-Identifier: Apache-2.0
package io.penstock.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;

/** Hears when a version of a bundle handled its first record. */
final class Signs implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 60_000;

    private final ServerSocket listening;

    Signs() throws IOException {
        listening = new ServerSocket(0, 4, InetAddress.getLoopbackAddress());
        listening.setSoTimeout(PATIENCE_MILLIS);
    }

    int port() {
        return listening.getLocalPort();
    }

    /** Waits for the first record of this version; returns when it was, by this machine's monotonic clock. */
    long await(String version) throws IOException {
        try (var from = listening.accept();
                var in = new BufferedReader(new InputStreamReader(from.getInputStream(), StandardCharsets.US_ASCII))) {
            String line = in.readLine();
            if (line == null || !line.startsWith(version + " ")) {
                throw new BenchException(
                        "bench.deploy", "Not version " + version + " handles records, but this: " + line);
            }
            return Long.parseLong(line.substring(version.length() + 1));
        }
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }
}
