// SPDX-License-Identifier: Apache-2.0
package io.penstock.feature.remote;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.cloud.simulator.Exchange;
import io.penstock.cloud.simulator.KapuaReply;
import io.penstock.cloud.simulator.Recording;
import io.penstock.feature.probe.Probe;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.framework.BundleContext;
import org.osgi.test.common.annotation.InjectBundleContext;
import org.osgi.test.junit5.context.BundleContextExtension;

/** What a real Kapua asked of DEPLOY-V2, asked of this gateway: it must not be able to tell it from the recorded one. */
@ExtendWith(BundleContextExtension.class)
class ReplayTest {

    @InjectBundleContext
    BundleContext context;

    @Test
    void noReplyDiffersFromTheRecordedOneForAKapua() throws Exception {
        Path file = Path.of(System.getProperty("penstock.data", "../shared/data"), "kapua", "wire.tsv");
        Assumptions.assumeTrue(Files.isReadable(file), () -> "no recorded messages at " + file + ": set penstock.data");
        Map<String, List<String>> differences = new TreeMap<>();
        try (var cloud = new Cloud(new Probe(context))) {
            for (Exchange exchange : Recording.exchanges(file)) {
                boolean numbered =
                        exchange.name().matches(".*/(start|stop)/\\d+"); // features/inventory has that bundle
                if (exchange.application().equals("DEPLOY-V2") && !numbered) {
                    KapuaReply reply = exchange.ask(cloud.kapua, Cloud.ACCOUNT, Cloud.DEVICE)
                            .get(30, TimeUnit.SECONDS);
                    differences.put(exchange.name(), new ArrayList<>(exchange.differences(reply, Set.of())));
                }
            }
            assertThat(cloud.kapua.deadLetters()).isEmpty(); // six tokens, a code that Kapua reads
            assertThat(cloud.kapua.forbidden()).isEmpty();
        }
        differences
                .getOrDefault("DEPLOY-V2/GET/packages", List.of())
                .removeIf(each -> each.contains("package")); // the recorded gateway had one, this has none
        assertThat(differences)
                .hasSize(4)
                .allSatisfy((name, each) -> assertThat(each).as(name).isEmpty());
    }
}
