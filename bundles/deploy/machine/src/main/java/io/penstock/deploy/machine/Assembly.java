// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.machine;

import io.penstock.deploy.api.DeployListener;
import io.penstock.deploy.api.Verifier;
import io.penstock.deploy.format.Limits;
import io.penstock.deploy.format.UnitReader;
import io.penstock.deploy.machine.folder.DropFolder;
import io.penstock.deploy.swap.Swapper;
import io.penstock.kura.files.FileLayer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Hashtable;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.apache.felix.hc.api.HealthCheck;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkEvent;
import org.osgi.framework.FrameworkListener;
import org.osgi.framework.ServiceRegistration;
import org.osgi.framework.startlevel.FrameworkStartLevel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The parts of the machine, put together; its threads; what it marks when it has lived long. */
final class Assembly implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Assembly.class);
    private static final long LONG_SECONDS = 300;
    private static final long SOON_SECONDS = 5;
    private static final long MINUTE_SECONDS = 60;

    private final BundleContext context;
    private final Ledger ledger;
    private final Guards guards;
    private final Models models = new Models();
    private final Teller teller;
    private final Machine machine;
    private final DropFolder drops;
    private final Doubts doubts;
    private final ServiceRegistration<HealthCheck> health;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(named("penstock-deploy"));
    private final ScheduledExecutorService scheduler =
            Executors.newSingleThreadScheduledExecutor(named("penstock-trial"));

    /** @param patience how long a trial waits for records after its time */
    Assembly(BundleContext context, Swapper swapper, FileLayer files, Duration patience) throws IOException {
        this.context = context;
        Path data = Path.of(
                Optional.ofNullable(context.getProperty("penstock.data.dir")).orElse("data"));
        this.ledger = new Ledger(files, data.resolve("bundles"), Clock.systemUTC());
        ledger.journal().damaged().forEach(each -> LOG.warn("the history has lost an entry: {}", each));
        this.guards = new Guards(Boolean.parseBoolean(context.getProperty("penstock.deploy.verified")));
        this.teller = new Teller(ledger, guards);
        var planner = new Planner(ledger.store(), base(context));
        var wirings = new Wirings(context);
        var preparation = new Preparation(
                ledger, new UnitReader(Limits.USUAL)::read, planner, guards, wirings, new Needs(context), models);
        var trials = new Trials(new Look(context), scheduler, patience);
        var work = new Work(
                ledger,
                preparation,
                planner,
                swapper,
                wirings,
                trials,
                teller,
                guards,
                models,
                () -> new Touch(context));
        this.machine = new Machine(ledger, preparation, work, teller, models, thread);
        this.drops = new DropFolder(data.resolve("install"), machine);
        teller.addOwn(drops);
        this.doubts = new Doubts(machine, guards);
        this.health = context.registerService(
                HealthCheck.class, doubts, new Hashtable<>(Map.of(HealthCheck.NAME, "installed bundles")));
        afterTheStart();
        scheduler.schedule(() -> thread.execute(this::prove), LONG_SECONDS, TimeUnit.SECONDS);
        scheduler.scheduleWithFixedDelay(this::pay, SOON_SECONDS, SOON_SECONDS, TimeUnit.SECONDS);
    }

    /** Verifiers and listeners are there when all bundles were started: nothing is resumed before. */
    private void afterTheStart() {
        FrameworkListener started = event -> {
            if (event.getType() == FrameworkEvent.STARTED) {
                thread.execute(this::recover);
            }
        };
        if (context.getBundle(0).getState() == Bundle.ACTIVE
                && context.getBundle(0).adapt(FrameworkStartLevel.class).getStartLevel() > 1) {
            thread.execute(this::recover);
        } else {
            context.addFrameworkListener(started);
        }
    }

    private void recover() {
        try {
            machine.recover();
            doubts.look();
            scheduler.scheduleWithFixedDelay(
                    () -> onTheThread(doubts::look), MINUTE_SECONDS, MINUTE_SECONDS, TimeUnit.SECONDS);
            scheduler.scheduleWithFixedDelay(drops::look, 1, 1, TimeUnit.SECONDS);
        } catch (IOException e) {
            LOG.error("what the last run of the gateway left in bundles/ cannot be read", e);
        }
    }

    private void prove() {
        try {
            if (!ledger.pointers().proven()) {
                ledger.store().settle(ledger.pointers().proving());
            }
        } catch (IOException e) {
            LOG.warn("that the set has lived long could not be written down: {}", e.getMessage());
        }
    }

    private void pay() {
        if (ledger.owes()) {
            onTheThread(ledger::pay);
        }
    }

    Machine machine() {
        return machine;
    }

    Doubts doubts() {
        return doubts;
    }

    Ledger ledger() {
        return ledger;
    }

    Guards guards() {
        return guards;
    }

    Models models() {
        return models;
    }

    Teller teller() {
        return teller;
    }

    void guarded(Verifier verifier) {
        guards.add(verifier);
        onTheThread(() -> {
            try {
                if (!ledger.pointers().guarded()) {
                    ledger.store().settle(ledger.pointers().guarding());
                }
            } catch (IOException e) {
                LOG.warn("that there is a verifier could not be written down: {}", e.getMessage());
            }
        });
    }

    void listened(DeployListener listener) {
        teller.add(listener);
        onTheThread(() -> teller.catchUp(listener));
    }

    void onTheThread(Runnable what) {
        try {
            thread.execute(what);
        } catch (RejectedExecutionException e) {
            LOG.debug("the machine is stopping", e);
        }
    }

    /** A stop that was asked for is no early death. */
    @Override
    public void close() {
        health.unregister();
        scheduler.shutdownNow();
        thread.shutdownNow();
        try {
            thread.awaitTermination(1, TimeUnit.SECONDS);
            if (ledger.pointers().starts() > 0) {
                ledger.store().point(ledger.pointers().started(0));
            }
        } catch (IOException e) {
            LOG.warn("a clean stop could not be written down: {}", e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Base base(BundleContext context) throws IOException {
        String home = context.getProperty("penstock.home");
        boolean listed = home != null && Files.isReadable(Path.of(home, "conf/bundles.list"));
        return listed ? Base.listed(Path.of(home)) : Base.installed(context.getBundles());
    }

    private static ThreadFactory named(String name) {
        return work -> {
            var thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        };
    }
}
