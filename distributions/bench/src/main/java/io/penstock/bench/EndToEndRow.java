// SPDX-License-Identifier: Apache-2.0
package io.penstock.bench;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** From a record to the broker's PUBACK, durable on the way. */
final class EndToEndRow implements Row {

    private static final int ENVELOPE = 50;
    private static final int WARM_UPS = 12; // the compiler takes as much as the line before
    private static final int EMITTERS =
            20; // as many assets, so that 1000 records can wait for one sync, as in the bare loop

    @Override
    public String name() {
        return "end-to-end";
    }

    @Override
    public String about() {
        return "A gateway whose feed emits Kura records of eight values, 50 in an envelope, from 20 threads, so that 1000 can wait for one sync as in the bare loop: mlp8, outbox (durable),"
                + " connector, PUBACK of the broker; until the last one, in records a second. Beside a bare loop of four"
                + " threads and bounded queues that moves 200 bytes a record, with no Kura type, no format and no"
                + " framework: the runtime's call for up to 64 records, a log with CRC32C and a fdatasync for up to 1000,"
                + " Paho at quality of service 1. Both after some twenty seconds of it.";
    }

    @Override
    public String why() {
        return "The bare loop copies bytes; the gateway makes a Kura record of nine values, looks eight up by name, makes"
                + " a record of the decision, writes it as Kura's protobuf, and reads it back from the outbox to"
                + " publish it with its origin.";
    }

    @Override
    public void run(Run run) throws Exception {
        try (Broker broker = Broker.best(run.folder())) {
            var home = new GatewayHome(run.folder(), Line.bundles(run.folder()));
            compare(run, home, broker, "one record a message", 1);
            compare(run, home, broker, "50 records a message", 50);
        }
    }

    private static void compare(Run run, GatewayHome home, Broker broker, String what, int batch) throws Exception {
        var listening = Line.listen();
        var snapshot = new Snapshot()
                .component(
                        "feed",
                        Line.FEED,
                        Map.of("port", listening.getLocalPort(), "records", ENVELOPE, "threads", EMITTERS))
                .component("decide", "io.penstock.inference.wire", Map.of("slot", "mlp8"))
                .component("outbox", "io.penstock.store.outbox", Map.of())
                .component(
                        "mqtt",
                        "io.penstock.cloud.mqtt",
                        Map.of(
                                "broker.url",
                                "mqtt://127.0.0.1:" + broker.port(),
                                "batch.from",
                                batch == 1 ? 0 : batch,
                                "batch.records",
                                batch))
                .component(
                        "decisions", "io.penstock.cloud.mqtt.publisher", Map.of("cloud.endpoint.service.pid", "mqtt"))
                .component(
                        "publish",
                        "org.eclipse.kura.wire.CloudPublisher",
                        Map.of("CloudPublisher.target", "(kura.service.pid=decisions)"))
                .chain("feed", "decide", "publish");
        long millis = run.isQuick() ? 300 : 1500;
        var data = run.folder().resolve("line-" + batch);
        try (var bare = new BareLoop(run.folder().resolve("bare-" + batch), broker.port(), batch);
                var line = new Line(home, data, snapshot, listening)) {
            run.say("warms up, broker " + broker.name());
            for (int i = 0; i < (run.isQuick() ? 1 : WARM_UPS); i++) {
                delivered(line, millis);
                bare.delivered(millis);
            }
            run.compare(
                    what,
                    "records/s",
                    Goal.ratioAtLeast(0.5),
                    () -> delivered(line, millis),
                    () -> bare.delivered(millis));
        }
    }

    private static double delivered(Line line, long millis) throws IOException, InterruptedException {
        long begin = System.nanoTime();
        long emitted = line.feed(millis);
        var never = new CountDownLatch(1);
        while (waiting(line.endpoint().status()) > 0) {
            never.await(5, TimeUnit.MILLISECONDS);
        }
        return emitted * 1e9 / (System.nanoTime() - begin);
    }

    private static long waiting(JsonObject status) {
        return status.getAsJsonObject("outbox").get("waiting").getAsLong();
    }
}
