// SPDX-License-Identifier: Apache-2.0
package io.penstock.feature.remote;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.cloud.simulator.KapuaDouble;
import io.penstock.cloud.simulator.KapuaReply;
import io.penstock.feature.probe.Probe;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.eclipse.kura.KuraException;
import org.eclipse.kura.configuration.ConfigurationService;

/** A Kapua made of software, and this gateway as it sees it; trials are short. */
final class Cloud implements AutoCloseable {

    static final String ACCOUNT = "acme";
    static final String DEVICE = "gw-0001";

    final KapuaDouble kapua = new KapuaDouble();
    private final Probe probe;

    Cloud(Probe probe) throws IOException, KuraException {
        this.probe = probe;
        kapua.addUser(ACCOUNT, "gateways", "right");
        probe.create("io.penstock.store.outbox", "outbox", Map.of());
        probe.create(
                "io.penstock.cloud.kapua",
                "kapua",
                Map.of(
                        "broker.url",
                        "mqtt://127.0.0.1:" + kapua.server().port(),
                        "account",
                        ACCOUNT,
                        "client.id",
                        DEVICE,
                        "user",
                        "gateways",
                        "password",
                        "right",
                        "birth.delay.s",
                        0));
        trial(1, 0);
        Probe.eventually(() -> assertThat(kapua.device(ACCOUNT, DEVICE)
                        .map(device -> Arrays.asList(
                                device.attributes().get("application_ids").split(",")))
                        .orElse(List.of()))
                .contains("DEPLOY-V2"));
    }

    /** From the next request on. */
    void trial(int seconds, int records) throws KuraException {
        probe.service(ConfigurationService.class)
                .updateConfiguration(
                        "io.penstock.deploy.remote", Map.of("trial.seconds", seconds, "trial.records", records), false);
    }

    KapuaReply ask(String verb, String resource, Map<String, Object> metrics) throws Exception {
        return kapua.request(ACCOUNT, DEVICE, "DEPLOY-V2", verb, resource, metrics, null)
                .get(30, TimeUnit.SECONDS);
    }

    /** What was told of a job so far, in its order. */
    List<Told> told(long job) {
        return kapua.notifications().stream()
                .flatMap(each -> Told.of(each).stream())
                .filter(each -> each.job() == job)
                .toList();
    }

    /** Waits for the end of a part of a job. */
    Told end(long job, String kind) {
        Probe.eventually(() -> assertThat(told(job)).anyMatch(each -> each.isEnd(kind)));
        return told(job).stream().filter(each -> each.isEnd(kind)).findFirst().orElseThrow();
    }

    @Override
    public void close() throws IOException, KuraException {
        probe.delete("kapua");
        probe.delete("outbox");
        kapua.close();
    }
}
