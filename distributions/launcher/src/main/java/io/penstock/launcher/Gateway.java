// SPDX-License-Identifier: Apache-2.0
package io.penstock.launcher;

import java.io.IOException;
import java.io.Reader;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.felix.framework.FrameworkFactory;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.startlevel.BundleStartLevel;

/**
 * One running framework over one data folder.
 *
 * <p>The list of bundles is the truth: what the framework's cache remembers and the list does not name is uninstalled.
 * Used by one thread; {@link #stop} also by the shutdown hook.
 */
final class Gateway {

    private static final int FINAL_START_LEVEL = 20;
    private static final long STOP_MILLIS = 15_000;

    private final FileChannel lock;
    private final Framework framework;

    private Gateway(FileChannel lock, Framework framework) {
        this.lock = lock;
        this.framework = framework;
    }

    static Gateway start(Home home) throws IOException, BundleException {
        Files.createDirectories(home.data());
        FileChannel lock = lock(home);
        Map<String, String> properties = properties(home);
        CommandPort.check(properties.getOrDefault(CommandPort.KEY, "0"));
        logging(properties);
        Framework framework = new FrameworkFactory().newFramework(properties);
        framework.init();
        Leftovers.tidy(framework);
        install(framework.getBundleContext(), BundleSet.of(home));
        framework.start();
        return new Gateway(lock, framework);
    }

    /** Waits until the framework has stopped, by {@link #stop} or from within. */
    void await() throws InterruptedException {
        int type;
        do {
            type = framework.waitForStop(0).getType();
        } while (type == FrameworkEvent.STOPPED_UPDATE);
    }

    void stop() {
        try {
            framework.stop();
            framework.waitForStop(STOP_MILLIS);
            lock.close();
        } catch (BundleException | IOException e) {
            System.err.println("The gateway did not stop cleanly: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Bundles that are installed and could not start, with the framework's reason; empty when all is well. */
    Map<String, String> unresolved() {
        var broken = new HashMap<String, String>();
        for (Bundle bundle : framework.getBundleContext().getBundles()) {
            boolean fragment = bundle.getHeaders().get(Constants.FRAGMENT_HOST) != null;
            if (bundle.getState() == Bundle.INSTALLED || bundle.getState() == Bundle.RESOLVED && !fragment) {
                broken.put(bundle.getSymbolicName(), reason(bundle));
            }
        }
        return broken;
    }

    private static String reason(Bundle bundle) {
        try {
            bundle.start();
            return "it was stopped";
        } catch (BundleException e) {
            return e.getMessage();
        }
    }

    private static FileChannel lock(Home home) throws IOException {
        var channel = FileChannel.open(
                home.data().resolve("gateway.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            channel.close();
            throw new LaunchException(
                    "data.in_use",
                    "Another gateway runs on " + home.data()
                            + ". Stop it, or give this one a data folder of its own with --data.");
        }
        return channel;
    }

    private static Map<String, String> properties(Home home) throws IOException {
        var file = new Properties();
        try (Reader in = Files.newBufferedReader(home.properties())) {
            file.load(in);
        }
        var all = new HashMap<String, String>();
        for (String key : file.stringPropertyNames()) {
            all.put(key, file.getProperty(key).replace("${home}", home.folder().toString()));
        }
        for (String key : System.getProperties().stringPropertyNames()) {
            if (key.startsWith("penstock.") || key.startsWith("kura.") || key.startsWith("felix.")) {
                all.put(key, System.getProperty(key));
            }
        }
        all.put("penstock.home", home.folder().toString());
        all.put("penstock.data.dir", home.data().toString());
        all.put(Constants.FRAMEWORK_STORAGE, home.data().resolve("cache").toString());
        all.put(Constants.FRAMEWORK_BEGINNING_STARTLEVEL, Integer.toString(FINAL_START_LEVEL));
        all.put("felix.cm.dir", home.data().resolve("configurations").toString());
        return all;
    }

    /** Logback reads system properties only; what logs to java.util.logging here has nothing for an operator. */
    private static void logging(Map<String, String> properties) {
        for (String key : List.of("logback.configurationFile", "penstock.data.dir")) {
            if (properties.containsKey(key)) {
                System.setProperty(key, properties.get(key));
            }
        }
        Logger.getLogger("").setLevel(Level.WARNING);
    }

    private static void install(BundleContext context, List<BundleSet.Entry> entries) throws BundleException {
        Set<String> wanted = new HashSet<>();
        for (BundleSet.Entry entry : entries) {
            wanted.add(entry.location());
        }
        for (Bundle bundle : context.getBundles()) {
            if (bundle.getBundleId() != 0 && !wanted.contains(bundle.getLocation())) {
                bundle.uninstall();
            }
        }
        for (BundleSet.Entry entry : entries) {
            Bundle bundle = context.installBundle(entry.location());
            bundle.adapt(BundleStartLevel.class).setStartLevel(entry.startLevel());
            if (bundle.getHeaders().get(Constants.FRAGMENT_HOST) == null) {
                bundle.start(Bundle.START_ACTIVATION_POLICY);
            }
        }
    }
}
