// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.simulator;

import java.util.ArrayList;
import java.util.List;

/** Acknowledgements that can be kept back. */
final class Acknowledgements {

    private final List<Runnable> kept = new ArrayList<>();
    private boolean prompt = true;

    synchronized void send(Runnable acknowledgement) {
        if (prompt) {
            acknowledgement.run();
        } else {
            kept.add(acknowledgement);
        }
    }

    synchronized void prompt(boolean now) {
        prompt = now;
        if (now) {
            kept.forEach(Runnable::run);
            kept.clear();
        }
    }
}
