// SPDX-License-Identifier: Apache-2.0
package io.penstock.feature.remote;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.cloud.simulator.Exchange;
import io.penstock.cloud.simulator.KapuaReply;
import io.penstock.feature.cloud.Cloud;
import io.penstock.feature.probe.Probe;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.eclipse.kura.KuraException;
import org.eclipse.kura.configuration.ConfigurationService;

/** What an operator has of DEPLOY-V2: requests, and what is told of their jobs. Trials are short. */
final class Console implements AutoCloseable {

    private static final String APPLICATION = "DEPLOY-V2";

    private final Probe probe;
    private final Cloud cloud;

    Console(Probe probe) throws IOException, KuraException {
        this.probe = probe;
        this.cloud = new Cloud(probe, APPLICATION);
        trial(1, 0);
    }

    /** From the next request on. */
    void trial(int seconds, int records) throws KuraException {
        probe.service(ConfigurationService.class)
                .updateConfiguration(
                        "io.penstock.deploy.remote", Map.of("trial.seconds", seconds, "trial.records", records), false);
    }

    KapuaReply ask(String verb, String resource, Map<String, Object> metrics) throws Exception {
        return cloud.ask(APPLICATION, verb, resource, metrics);
    }

    /** Asks what a real Kapua asked. */
    KapuaReply ask(Exchange recorded) throws Exception {
        return cloud.ask(recorded);
    }

    /** What was told of a job so far, in its order. */
    List<Told> told(long job) {
        return cloud.notifications().stream()
                .flatMap(each -> Told.of(each).stream())
                .filter(each -> each.job() == job)
                .toList();
    }

    /** Waits for the end of a part of a job. */
    Told end(long job, String kind) {
        Probe.eventually(() -> assertThat(told(job)).anyMatch(each -> each.isEnd(kind)));
        return told(job).stream().filter(each -> each.isEnd(kind)).findFirst().orElseThrow();
    }

    void isContent() {
        cloud.isContent();
    }

    @Override
    public void close() throws IOException, KuraException {
        cloud.close();
    }
}
