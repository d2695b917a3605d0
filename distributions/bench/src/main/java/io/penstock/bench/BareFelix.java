// SPDX-License-Identifier: Apache-2.0
package io.penstock.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.felix.framework.FrameworkFactory;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;

/**
 * The floor of a start: a framework, what SCR and ConfigAdmin need, and bundles of one component each. Arguments: its
 * cache, and a file with a bundle a line. Prints a line when every bundle is active.
 */
final class BareFelix {

    static final String UP = "up";

    public static void main(String[] arguments) throws Exception {
        BundleContext context = start(arguments[0], arguments[1]);
        long components = Files.readAllLines(Path.of(arguments[1])).stream()
                .filter(line -> line.contains("bench.part"))
                .count();
        int there = context.getServiceReferences(Runnable.class, "(component.name=part)")
                .size();
        System.out.println(there == components ? UP : there + " of " + components + " components");
        context.getBundle(0).adapt(Framework.class).waitForStop(0);
    }

    /** The framework, up, whose shutdown hook stops it. */
    static BundleContext start(String cache, String list) throws Exception {
        Framework framework =
                new FrameworkFactory().newFramework(Map.of(Constants.FRAMEWORK_STORAGE, cache, "felix.log.level", "1"));
        framework.init();
        BundleContext context = framework.getBundleContext();
        for (String line : Files.readAllLines(Path.of(list))) {
            context.installBundle("reference:" + Path.of(line).toUri()).start();
        }
        framework.start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(framework)));
        return context;
    }

    private static void stop(Framework framework) {
        try {
            framework.stop();
            framework.waitForStop(10_000);
        } catch (org.osgi.framework.BundleException e) {
            System.err.println("the bare framework did not stop: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private BareFelix() {}
}
