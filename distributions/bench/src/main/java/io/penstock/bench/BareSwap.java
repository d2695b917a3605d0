// SPDX-License-Identifier: Apache-2.0
package io.penstock.bench;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;

/**
 * The floor of a deployment: a side-by-side swap by hand on plain Felix. A thread calls a bundle's service a thousand
 * times a second; for each jar that the bench names it is installed and started, the calls go over, the old one is
 * uninstalled. Arguments: those of {@link BareFelix}, the first jar, where its orders come from, where signs go.
 */
final class BareSwap {

    private final BundleContext context;
    private Bundle bundle;
    private volatile Runnable called = () -> {};

    private BareSwap(BundleContext context) {
        this.context = context;
    }

    public static void main(String[] arguments) throws Exception {
        System.setProperty("bench.signs", arguments[4]);
        var swap = new BareSwap(BareFelix.start(arguments[0], arguments[1]));
        swap.bundle = swap.switchTo(arguments[2]);
        var calls = new Thread(swap::call, "bare-calls");
        calls.setDaemon(true);
        calls.start();
        try (var bench = new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(arguments[3]));
                var orders = new BufferedReader(new InputStreamReader(bench.getInputStream(), StandardCharsets.UTF_8));
                var done = new PrintWriter(bench.getOutputStream(), true, StandardCharsets.UTF_8)) {
            System.out.println(BareFelix.UP);
            for (String jar = orders.readLine(); jar != null; jar = orders.readLine()) {
                Bundle old = swap.bundle;
                swap.bundle = swap.switchTo(jar);
                old.uninstall();
                done.println(System.nanoTime());
            }
        }
    }

    private Bundle switchTo(String jar) throws BundleException {
        Bundle fresh = context.installBundle("reference:" + Path.of(jar).toUri());
        fresh.start();
        called = (Runnable) context.getService(fresh.getRegisteredServices()[0]);
        return fresh;
    }

    private void call() {
        while (true) {
            called.run();
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
        }
    }
}
