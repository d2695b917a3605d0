// SPDX-License-Identifier: Apache-2.0
package io.penstock.torture;

import io.penstock.bench.Snapshot;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.kura.message.KuraPayload;

/** Simulated devices and what has come from each. The last three can be made to misbehave. */
final class Fleet implements Ledger.Content, AutoCloseable {

    private static final int CHANNELS = 8;
    private static final int INTERVAL_MILLIS = 100;
    private static final int BAD = 3;

    private final List<FieldDevice> devices = new ArrayList<>();
    private final Violations violations;

    /** @param count of those that behave */
    Fleet(int count, Violations violations) throws IOException {
        this.violations = violations;
        for (int i = 0; i < count + BAD; i++) {
            devices.add(new FieldDevice());
        }
    }

    int size() {
        return devices.size() - BAD;
    }

    /** Whether a record came from each. */
    boolean isWhole() {
        return devices.stream().allMatch(FieldDevice::isHeard);
    }

    @Override
    public long fingerprint(KuraPayload record) {
        return ((long) index(record) << 32) | number(record, "c0");
    }

    @Override
    public void take(KuraPayload record) {
        devices.get(index(record)).take(number(record, "c0"), number(record, "c1"));
    }

    /** One vanishes, one answers after most of a second, one answers garbage. */
    void disturb() {
        devices.get(size()).vanish();
        devices.get(size() + 1).answerLate();
        devices.get(size() + 2).answerGarbage();
    }

    void behave() {
        devices.forEach(FieldDevice::behave);
    }

    /** What came before does not count. */
    void begin() {
        good().forEach(FieldDevice::begin);
    }

    Spell sofar(long millis) {
        var all = new double[0];
        double worst = 0;
        double fewest = Double.MAX_VALUE;
        for (FieldDevice device : good()) {
            double[] latencies = device.latencies();
            Arrays.sort(latencies);
            worst = Math.max(worst, at(latencies, 0.99));
            fewest = Math.min(fewest, latencies.length * 1000.0 / millis);
            int before = all.length;
            all = Arrays.copyOf(all, before + latencies.length);
            System.arraycopy(latencies, 0, all, before, latencies.length);
        }
        Arrays.sort(all);
        return new Spell(at(all, 0.5), at(all, 0.99), worst, fewest, all.length * 1000.0 / millis);
    }

    /** No device answers any more. */
    void end() {
        devices.forEach(FieldDevice::vanish);
    }

    /** Each answer of a device that behaves has arrived; one may have been under way at the end. */
    void audit() {
        for (int i = 0; i < size(); i++) {
            FieldDevice device = devices.get(i);
            violations.check(
                    device.missing() <= 1,
                    "of device " + i + ", which never misbehaved, " + device.missing() + " records are missing");
        }
    }

    String snapshot(int broker) {
        var snapshot = new Snapshot()
                .component("outbox", "io.penstock.store.outbox", Map.of())
                .component(
                        "mqtt",
                        "io.penstock.cloud.mqtt",
                        Map.of("broker.url", "mqtt://127.0.0.1:" + broker, "client.id", "torture"))
                .component(
                        "records",
                        "io.penstock.cloud.mqtt.publisher",
                        Map.of("app.topic", "records", "cloud.endpoint.service.pid", "mqtt"))
                .component(
                        "publish",
                        "org.eclipse.kura.wire.CloudPublisher",
                        Map.of("CloudPublisher.target", "(kura.service.pid=records)"));
        for (int i = 0; i < devices.size(); i++) {
            snapshot.component(
                            "clock-" + i,
                            "org.eclipse.kura.wire.Timer",
                            Map.of(
                                    "type",
                                    "SIMPLE",
                                    "simple.interval",
                                    INTERVAL_MILLIS,
                                    "simple.time.unit",
                                    "MILLISECONDS"))
                    .component(
                            "line-" + i,
                            "io.penstock.driver.modbus",
                            Map.of("host", "127.0.0.1", "port", devices.get(i).port()))
                    .component("d" + i, "org.eclipse.kura.wire.WireAsset", asset(i))
                    .chain("clock-" + i, "d" + i, "publish");
        }
        return snapshot.xml();
    }

    @Override
    public void close() {
        devices.forEach(FieldDevice::close);
    }

    private List<FieldDevice> good() {
        return devices.subList(0, size());
    }

    private static int index(KuraPayload record) {
        return Integer.parseInt(record.getMetric("assetName").toString().substring(1));
    }

    private static long number(KuraPayload record, String channel) {
        return record.getMetric(channel) instanceof Long value ? value : -1;
    }

    private static double at(double[] sorted, double share) {
        return sorted.length == 0 ? 0 : sorted[(int) Math.min(sorted.length - 1L, (long) (share * sorted.length))];
    }

    private static Map<String, Object> asset(int index) {
        Map<String, Object> asset = new HashMap<>();
        asset.put("driver.pid", "line-" + index);
        asset.put("emit.all.channels", true);
        for (int i = 0; i < CHANNELS; i++) {
            Channels.add(asset, "c" + i, "LONG", "UINT32", 2 * i);
        }
        return asset;
    }
}
