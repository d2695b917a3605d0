// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.remote;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.util.Optional;

/** The bytes of an answer. What came before a connection broke counts; that it broke is asked for afterwards. */
final class Source implements AutoCloseable {

    private final HttpURLConnection answer;
    private final InputStream in;
    private String broken = "";

    Source(HttpURLConnection answer) {
        this.answer = answer;
        this.in = open(answer);
    }

    private InputStream open(HttpURLConnection connection) {
        try {
            return connection.getInputStream();
        } catch (IOException e) {
            broken = String.valueOf(e.getMessage());
            return InputStream.nullInputStream();
        }
    }

    /** As much as fits, less only at the end; 0 after it. */
    int fill(byte[] buffer) {
        int filled = 0;
        try {
            for (int read = 0; broken.isEmpty() && read >= 0 && filled < buffer.length; ) {
                read = in.read(buffer, filled, buffer.length - filled);
                filled += Math.max(0, read);
            }
        } catch (IOException e) {
            broken = String.valueOf(e.getMessage());
        }
        return filled;
    }

    /** Why it ended, where that was no end. */
    Optional<String> broken() {
        return broken.isEmpty() ? Optional.empty() : Optional.of(broken);
    }

    @Override
    public void close() {
        answer.disconnect();
    }
}
