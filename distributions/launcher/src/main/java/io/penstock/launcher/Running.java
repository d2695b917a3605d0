// SPDX-License-Identifier: Apache-2.0
package io.penstock.launcher;

import java.util.Map;

/**
 * A gateway in this process.
 *
 * @param quiet whether there is no live line
 */
record Running(Home home, boolean quiet) {

    static final int EXIT_FAILED = 1;

    /** Starts it and waits for its end; gives the exit code. */
    int untilItEnds() throws Exception {
        long begin = System.nanoTime();
        Gateway gateway = Gateway.start(home);
        var stop = new Thread(gateway::stop, "penstock-stop");
        Runtime.getRuntime().addShutdownHook(stop);
        Map<String, String> unresolved = gateway.unresolved();
        unresolved.forEach((name, why) -> System.err.println("penstock: bundle " + name + " is not running: " + why));
        Client client = Client.of(home);
        System.out.printf(
                "Penstock is up after %.1f s: %s (status, metrics, health), data in %s%n",
                (System.nanoTime() - begin) / 1e9, client.url(), home.data());
        if (!quiet) {
            new LiveLine(client, System.out, System.console() != null).start();
        }
        gateway.await();
        return unresolved.isEmpty() ? 0 : EXIT_FAILED;
    }
}
