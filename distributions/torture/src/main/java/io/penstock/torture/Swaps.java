// SPDX-License-Identifier: Apache-2.0
package io.penstock.torture;

import io.penstock.bench.Renewed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Swaps driver, filter and model of a running line in turns, each time for a newer version of the shipped bundle. */
final class Swaps {

    private static final List<String> BUNDLES =
            List.of("io.penstock.driver.modbus", "io.penstock.filter.window", "io.penstock.inference.pump");

    private final Rig rig;
    private final Renewed renewed;
    private final Violations violations;
    private int done;
    private int models;
    private long slowestMillis;

    Swaps(Rig rig, Violations violations) throws IOException {
        this.rig = rig;
        this.renewed = new Renewed(rig.data().resolve("next"));
        this.violations = violations;
    }

    /** Swaps the next of the three. */
    void next(GatewayProcess gateway) throws IOException {
        String name = BUNDLES.get(done % BUNDLES.size());
        Path jar = renewed.version(rig.home().bundle(name), "2." + done + ".0");
        long begin = System.nanoTime();
        try {
            gateway.swap(jar);
            models += name.equals(BUNDLES.get(2)) ? 1 : 0;
        } catch (RuntimeException refused) {
            violations.add("swap " + (done + 1) + " of " + name + ": " + refused.getMessage());
        }
        slowestMillis = Math.max(slowestMillis, (System.nanoTime() - begin) / 1_000_000);
        Files.delete(jar);
        done++;
    }

    /** All, of any bundle. */
    int done() {
        return done;
    }

    /** How many were of the model. */
    int models() {
        return models;
    }

    long slowestMillis() {
        return slowestMillis;
    }
}
