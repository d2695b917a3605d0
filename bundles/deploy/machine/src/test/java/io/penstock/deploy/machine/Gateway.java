// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.penstock.deploy.api.Action;
import io.penstock.deploy.api.Deployment;
import io.penstock.deploy.api.Origin;
import io.penstock.deploy.api.Progress;
import io.penstock.deploy.api.Submission;
import io.penstock.deploy.api.Terms;
import io.penstock.deploy.swap.SwapperComponent;
import io.penstock.kura.files.FileLayer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;

/** The machine in a Felix that shares the test's classes; its distribution are the bundles that it is given. */
final class Gateway implements AutoCloseable {

    private static final Terms AT_ONCE = new Terms(false, 0, Duration.ZERO);

    private final Map<String, Progress> ends = new ConcurrentHashMap<>();
    private final AtomicInteger numbers = new AtomicInteger();
    private final Path data;
    private final Framework framework;
    private final Assembly assembly;

    Gateway(Path folder, FileLayer files, Path... distribution) throws BundleException, IOException {
        this.data = folder.resolve("data");
        this.framework = new org.apache.felix.framework.FrameworkFactory()
                .newFramework(Map.of(
                        Constants.FRAMEWORK_STORAGE,
                        folder.resolve("framework").toString(),
                        Constants.FRAMEWORK_BEGINNING_STARTLEVEL,
                        "20",
                        "felix.cache.locking",
                        "false",
                        "penstock.data.dir",
                        data.toString()));
        framework.start();
        for (Path jar : distribution) {
            context().installBundle("reference:" + jar.toUri()).start();
        }
        this.assembly = new Assembly(context(), new SwapperComponent(context()), files, Duration.ofMillis(500));
        assembly.listened(progress -> {
            if (progress.phase().isEnd()) {
                ends.put(progress.id(), progress);
            }
        });
    }

    BundleContext context() {
        return framework.getBundleContext();
    }

    Assembly assembly() {
        return assembly;
    }

    Deployment machine() {
        return assembly.machine();
    }

    Path kept() {
        return data.resolve("bundles");
    }

    /** Installs without a trial, and waits for the end. */
    Progress installed(Path file) {
        return end(new Action.Install(file), AT_ONCE);
    }

    Progress end(Action action, Terms terms) {
        return end(submitted(action, terms));
    }

    /** The id. */
    String submitted(Action action, Terms terms) {
        String id = "test-" + numbers.incrementAndGet();
        machine().submit(new Submission(id, new Origin("test", "test"), action, terms));
        return id;
    }

    /** What was told when everything was done. */
    Progress end(String id) {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(5))
                .until(() -> ends.containsKey(id));
        var idle = new CompletableFuture<Void>();
        assembly.onTheThread(() -> idle.complete(null));
        idle.join();
        assertThat(machine().progress(id)).contains(ends.get(id));
        return ends.get(id);
    }

    /** Version by symbolic name of the bundles that are active; fails where one is there twice. */
    Map<String, String> running() {
        var running = new TreeMap<String, String>();
        for (Bundle bundle : context().getBundles()) {
            boolean active = bundle.getState() == Bundle.ACTIVE;
            String state = active ? bundle.getVersion().toString() : "not active: " + bundle.getState();
            if (bundle.getBundleId() > 0 && running.put(bundle.getSymbolicName(), state) != null) {
                throw new AssertionError(bundle.getSymbolicName() + " is there twice");
            }
        }
        return running;
    }

    /** Components that serve. */
    Set<String> components() {
        return Look.components(Arrays.asList(context().getBundles()));
    }

    /** What lies under a folder of the kept ones, by name. */
    Set<String> files(String under) throws IOException {
        Path folder = kept().resolve(under);
        if (!Files.isDirectory(folder)) {
            return Set.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    @Override
    public void close() throws Exception {
        assembly.close();
        framework.stop();
        framework.waitForStop(10_000);
    }
}
