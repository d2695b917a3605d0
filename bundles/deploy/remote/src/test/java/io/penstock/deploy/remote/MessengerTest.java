// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.remote;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.kura.files.Disk;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.eclipse.kura.cloudconnection.message.KuraMessage;
import org.eclipse.kura.cloudconnection.publisher.CloudNotificationPublisher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MessengerTest {

    private final List<Object> published = new CopyOnWriteArrayList<>();

    @Test
    void anEndThatWasFoundUntoldFirstIsToldOnce(@TempDir Path folder) throws Exception {
        var jobs = new Jobs(new Disk(), folder.resolve("jobs.json"));
        var publishers = new Publishers();
        publishers.add("kapua", publisher());
        var thread = Executors.newScheduledThreadPool(1);
        var busy = new CountDownLatch(1);
        thread.submit(() -> busy.await(10, TimeUnit.SECONDS));
        var messenger = new Messenger(jobs, publishers, thread);
        var job = new Job(7, "install", "heater", "1.0.0", "console", "", "kapua");
        jobs.begin(job);

        messenger.open(); // looks for untold ends, which waits for the thread
        messenger.tell(Notice.done(job));
        busy.countDown();
        thread.submit(() -> {}).get(); // after both
        thread.shutdownNow();
        assertThat(published).hasSize(1);
    }

    private CloudNotificationPublisher publisher() {
        return (CloudNotificationPublisher) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {CloudNotificationPublisher.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "publish" -> {
                        published.add(((KuraMessage) arguments[0]).getPayload());
                        yield "message-" + published.size();
                    }
                    case "hashCode" -> System.identityHashCode(proxy);
                    case "equals" -> proxy == arguments[0];
                    default -> null;
                });
    }
}
