// SPDX-License-Identifier: Apache-2.0
package io.penstock.feature.apps;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.cloud.simulator.Exchange;
import io.penstock.cloud.simulator.KapuaReply;
import io.penstock.feature.cloud.Cloud;
import io.penstock.feature.cloud.Recorded;
import io.penstock.feature.probe.Probe;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.framework.BundleContext;
import org.osgi.test.common.annotation.InjectBundleContext;
import org.osgi.test.junit5.context.BundleContextExtension;

/** What a real Kapua asked, asked of this gateway: it must not be able to tell it from the recorded one. */
@ExtendWith(BundleContextExtension.class)
class ReplayTest {

    private static final String[] APPLICATIONS = {"CONF-V1", "ASSET-V1", "KEYS-V1", "CMD-V1"};
    private static final int REQUESTS = 14; // of the recorded ones, those for these applications

    private static final String OCD = "{http://www.osgi.org/xmlns/metatype/v1.2.0}";
    private static final String ESF = "{http://eurotech.com/esf/2.0}";
    private static final String DEFINITION = "/" + ESF + "configurations/" + ESF + "configuration/" + OCD + "OCD";

    /** What our replies have beyond the recorded ones, and Kura's have too. */
    private static final Map<String, Set<String>> MORE = Map.of(
            "CONF-V1/GET/configurations",
            Set.of(
                    DEFINITION + "/" + OCD + "AD@description",
                    DEFINITION + "/" + OCD + "Icon",
                    DEFINITION + "/" + OCD + "Icon@resource",
                    DEFINITION + "/" + OCD + "Icon@size"),
            "KEYS-V1/GET/keystores/entries/entry",
            Set.of("algorithm string", "size number", "issuer string", "startDate number", "expirationDate number"));

    private Probe probe;

    @BeforeEach
    void boot(@InjectBundleContext BundleContext context) {
        probe = new Probe(context);
    }

    @Test
    void noReplyDiffersFromTheRecordedOneForAKapua() throws Exception {
        List<Exchange> recorded = Recorded.exchanges();
        Map<String, List<String>> differences = new TreeMap<>();
        int replayed = 0;
        try (var gateway = new RecordedGateway(probe);
                var cloud = new Cloud(probe, APPLICATIONS)) {
            gateway.commands();
            gateway.snapshotZero();
            for (Exchange exchange : recorded) {
                if (List.of(APPLICATIONS).contains(exchange.application())) {
                    if (exchange.name().endsWith("/csr")) {
                        gateway.key();
                    }
                    KapuaReply reply = cloud.ask(exchange);
                    differences.put(
                            exchange.name(), exchange.differences(reply, MORE.getOrDefault(exchange.name(), Set.of())));
                    replayed++;
                }
            }
            cloud.isContent();
        }
        assertThat(differences)
                .allSatisfy((name, each) -> assertThat(each).as(name).isEmpty());
        assertThat(replayed).isEqualTo(REQUESTS);
    }
}
