// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.apps.command;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** What a program writes, as far as it is kept; the rest is read and forgotten, so that the program goes on. */
final class Output implements Runnable {

    private final InputStream from;
    private final int most;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream(); // guarded by this
    private boolean cut; // guarded by this

    Output(InputStream from, int most) {
        this.from = from;
        this.most = most;
    }

    @Override
    public void run() {
        byte[] some = new byte[8192];
        try (from) {
            for (int read = from.read(some); read >= 0; read = from.read(some)) {
                keep(some, read);
            }
        } catch (IOException e) {
            return; // the process was ended, and its output with it
        }
    }

    private synchronized void keep(byte[] some, int length) {
        int fits = Math.min(length, most - kept.size());
        kept.write(some, 0, fits);
        cut |= fits < length;
    }

    synchronized String text() {
        return kept.toString(StandardCharsets.UTF_8) + (cut ? "\n[cut after " + most + " bytes]" : "");
    }
}
