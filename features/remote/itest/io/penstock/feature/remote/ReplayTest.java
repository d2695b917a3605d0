// SPDX-License-Identifier: Apache-2.0
package io.penstock.feature.remote;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.cloud.simulator.Exchange;
import io.penstock.cloud.simulator.KapuaReply;
import io.penstock.feature.cloud.Recorded;
import io.penstock.feature.probe.Probe;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
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
        List<Exchange> recorded = Recorded.exchanges();
        Map<String, List<String>> differences = new TreeMap<>();
        try (var console = new Console(new Probe(context))) {
            for (Exchange exchange : recorded) {
                boolean numbered =
                        exchange.name().matches(".*/(start|stop)/\\d+"); // features/inventory has that bundle
                if (exchange.application().equals("DEPLOY-V2") && !numbered) {
                    KapuaReply reply = console.ask(exchange);
                    differences.put(exchange.name(), new ArrayList<>(exchange.differences(reply, Set.of())));
                }
            }
            console.isContent();
        }
        differences
                .getOrDefault("DEPLOY-V2/GET/packages", List.of())
                .removeIf(each -> each.contains("package")); // the recorded gateway had one, this has none
        assertThat(differences)
                .hasSize(4)
                .allSatisfy((name, each) -> assertThat(each).as(name).isEmpty());
    }
}
