// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.penstock.cloud.request.Application;
import io.penstock.deploy.api.Submission;
import io.penstock.deploy.turn.Needed;
import io.penstock.deploy.turn.Turns;
import io.penstock.kura.files.Disk;
import io.penstock.kura.files.FileLayer;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLSocketFactory;
import org.eclipse.kura.KuraErrorCode;
import org.eclipse.kura.KuraException;
import org.eclipse.kura.cloudconnection.listener.CloudDeliveryListener;
import org.eclipse.kura.cloudconnection.message.KuraMessage;
import org.eclipse.kura.cloudconnection.publisher.CloudNotificationPublisher;
import org.eclipse.kura.cloudconnection.request.RequestHandlerContext;
import org.eclipse.kura.message.KuraPayload;
import org.osgi.framework.BundleContext;

/** A gateway with one or more connections, a server of files, and a machine that does what the test says. */
final class Scene implements AutoCloseable {

    final FileServer server = new FileServer();
    final MachineDouble machine = new MachineDouble();
    final FullDisk disk = new FullDisk(new Disk());
    final Hooks hooks = new Hooks();
    final Publishers publishers = new Publishers();
    final List<String> told = new CopyOnWriteArrayList<>();
    final List<String> audited = new CopyOnWriteArrayList<>();
    private final Map<List<String>, CloudDeliveryListener> listeners = new IdentityHashMap<>();
    final Path folder;
    volatile boolean connected = true;
    volatile boolean arrives = true;
    volatile Optional<SSLSocketFactory> tls = Optional.empty();
    BundleContext bundles = (BundleContext) Proxy.newProxyInstance(
            getClass().getClassLoader(), new Class<?>[] {BundleContext.class}, (proxy, method, arguments) -> null);
    Needed.Mandatory mandatory = bundle -> List.of();
    Work work;
    private Downloads downloads;
    private Application application;
    private ScheduledExecutorService notices = Executors.newScheduledThreadPool(1);
    private ScheduledExecutorService fetching = Executors.newScheduledThreadPool(1);

    Scene(Path folder) throws IOException {
        this.folder = folder;
        publishers.add("kapua", publisher(told));
        gateway();
    }

    /** Starts the gateway, again. */
    void gateway() throws IOException {
        stop();
        notices = Executors.newScheduledThreadPool(1);
        fetching = Executors.newScheduledThreadPool(1);
        FileLayer layer = disk.layer();
        var jobs = new Jobs(layer, folder.resolve("jobs.json"));
        var messenger = new Messenger(jobs, publishers, notices);
        var parts = new Parts(layer, folder.resolve("files"));
        downloads = new Downloads(jobs, messenger, parts, hooks, () -> tls, fetching);
        var turns = new Turns(
                () -> !machine.installed().confirmed(),
                new Needed(bundles, mandatory),
                (event, facts) -> audited.add(
                        event + " " + facts.get("bundle") + " " + facts.get("version") + " " + facts.get("requester")));
        work = new Work(jobs, messenger, machine, parts, hooks, downloads);
        application = new Application(
                "DEPLOY-V2", (event, facts) -> {}, new DeployRoutes(work, downloads, turns, machine, bundles).routes());
        work.recover();
        messenger.open();
    }

    /** A connection that tells a list. */
    CloudNotificationPublisher publisher(List<String> list) {
        return (CloudNotificationPublisher) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {CloudNotificationPublisher.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "publish" -> published(list, (KuraMessage) arguments[0], listeners.get(list));
                    case "registerCloudDeliveryListener" -> listeners.put(list, (CloudDeliveryListener) arguments[0]);
                    case "hashCode" -> System.identityHashCode(proxy);
                    case "equals" -> proxy == arguments[0];
                    default -> throw new AssertionError(method);
                });
    }

    private String published(List<String> list, KuraMessage message, CloudDeliveryListener listener)
            throws KuraException {
        if (!connected) {
            throw new KuraException(KuraErrorCode.NOT_CONNECTED, "kapua.not_connected: away");
        }
        KuraPayload payload = message.getPayload();
        String kind = (String) message.getProperties().get("messageType");
        assertThat(payload.getMetric("dp." + kind + ".progress")).isInstanceOf(Integer.class);
        assertThat(payload.getMetric("job.id")).isInstanceOf(Long.class);
        Object error = payload.getMetric("dp." + kind + ".error.message");
        list.add(kind + " " + payload.getMetric("dp." + kind + ".status") + (error == null ? "" : " " + error));
        String id = "message-" + list.size();
        if (arrives) {
            listener.onMessageConfirmed(id);
        }
        return id;
    }

    Map<String, Object> order() {
        return new HashMap<>(Map.of(
                "dp.uri",
                server.uri("/heater.dp"),
                "dp.name",
                "heater",
                "dp.version",
                "1.0.0",
                "dp.download.protocol",
                "HTTP",
                "job.id",
                7L,
                "dp.install.system.update",
                false,
                "dp.download.block.size",
                4096,
                "dp.install",
                true));
    }

    KuraPayload ask(String resource, Map<String, Object> metrics) throws KuraException {
        return askBy("kapua", resource, metrics);
    }

    KuraPayload askBy(String publisher, String resource, Map<String, Object> metrics) throws KuraException {
        var payload = new KuraPayload();
        payload.addMetric("requester.client.id", "console");
        payload.addMetric("request.id", String.valueOf(new Random().nextLong()));
        metrics.forEach(payload::addMetric);
        String[] parts = resource.split("/");
        var message = new KuraMessage(payload, Map.of("args", List.of(parts).subList(1, parts.length)));
        var context =
                new RequestHandlerContext(null, Map.of("DEVICE_ID", "gw", "NOTIFICATION_PUBLISHER_PID", publisher));
        return (parts[0].equals("GET")
                        ? application.doGet(context, message)
                        : parts[0].equals("DEL")
                                ? application.doDel(context, message)
                                : application.doExec(context, message))
                .getPayload();
    }

    Submission submitted() {
        await().until(() -> machine.submitted.size() == 1);
        return machine.submitted.get(0);
    }

    /** Waits until no download runs: the outcome is told a little earlier. */
    void idle() {
        await().until(() -> !downloads.isRunning());
    }

    /** Waits until a job has failed so. */
    void fails(String start) {
        await().until(() -> told.stream().anyMatch(each -> each.startsWith(start)));
    }

    /** Ends the gateway; nothing of it tells or writes any more. */
    void stop() {
        for (ExecutorService each : List.of(notices, fetching)) {
            each.shutdownNow();
            assertThat(ended(each)).isTrue();
        }
    }

    private static boolean ended(ExecutorService threads) {
        try {
            return threads.awaitTermination(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        server.close();
        stop();
    }
}
