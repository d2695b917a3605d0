// SPDX-License-Identifier: Apache-2.0
package io.penstock.feature.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.cloud.simulator.Exchange;
import io.penstock.cloud.simulator.KapuaReply;
import io.penstock.feature.cloud.Cloud;
import io.penstock.feature.cloud.Recorded;
import io.penstock.feature.probe.Probe;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.kura.system.SystemService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.test.common.annotation.InjectBundleContext;
import org.osgi.test.junit5.context.BundleContextExtension;

/**
 * What a real Kapua asked of INVENTORY-V1, and of single bundles over DEPLOY-V2, asked of this gateway: it must not be
 * able to tell it from the recorded one, but for the container and the image that one had.
 */
@ExtendWith(BundleContextExtension.class)
class ReplayTest {

    private static final String STOP_CONTAINER = "INVENTORY-V1/EXEC/containers/_stop";

    /** Paths that only an entry has, where the recorded gateway had one and this has none. */
    private static final Map<String, String> WITHOUT = Map.of(
            "INVENTORY-V1/GET/containers", "body containers[].",
            "INVENTORY-V1/GET/images", "body images[].");

    /** Kura's has it too. */
    private static final Map<String, Set<String>> MORE =
            Map.of("INVENTORY-V1/GET/deploymentPackages", Set.of("deploymentPackages[].signed boolean"));

    @TempDir
    Path folder;

    @InjectBundleContext
    BundleContext context;

    @Test
    void noReplyDiffersFromTheRecordedOneForAKapua() throws Exception {
        Map<String, List<String>> differences = new TreeMap<>();
        var probe = new Probe(context);
        boolean packages =
                !probe.service(SystemService.class).getSystemPackages().isEmpty();
        var installer = new Installer(probe, folder);
        List<Exchange> exchanges = Recorded.exchanges().stream()
                .filter(each -> isInventory(each) || isNumbered(each))
                .toList();
        try (var cloud = new Cloud(probe, "DEPLOY-V2", "INVENTORY-V1", "PENSTOCK-V1")) {
            installer.heater();
            for (Exchange exchange : exchanges) {
                KapuaReply reply = cloud.ask(here(exchange));
                if (exchange.name().equals(STOP_CONTAINER)) {
                    assertThat(reply.code()).isEqualTo(404); // as Kura's, where no container service is
                    assertThat(reply.error()).startsWith("inventory.no_containers: ");
                } else {
                    differences.put(exchange.name(), differences(exchange, reply, packages));
                }
                if (isNumbered(exchange)) {
                    assertThat(heater().getState())
                            .isEqualTo(exchange.resource().startsWith("stop/") ? Bundle.RESOLVED : Bundle.ACTIVE);
                }
            }
            cloud.isContent();
        } finally {
            installer.clear();
        }
        assertThat(differences)
                .hasSize(8)
                .allSatisfy((name, each) -> assertThat(each).as(name).isEmpty());
    }

    /** features/apps replays four applications, features/remote what is left of DEPLOY-V2, this the rest. */
    @Test
    void noRecordedRequestIsOfAnApplicationThatIsReplayedNowhere() throws Exception {
        Map<String, Long> requests = Recorded.exchanges().stream()
                .collect(Collectors.groupingBy(
                        each -> isNumbered(each) ? "numbered" : each.application(), Collectors.counting()));
        assertThat(requests)
                .isEqualTo(Map.of(
                        "ASSET-V1", 3L,
                        "CMD-V1", 1L,
                        "CONF-V1", 6L,
                        "KEYS-V1", 4L,
                        "DEPLOY-V2", 4L,
                        "INVENTORY-V1", 7L,
                        "numbered", 2L));
    }

    private static List<String> differences(Exchange exchange, KapuaReply reply, boolean packages) {
        boolean without = exchange.name().endsWith("/systemPackages") && !packages; // not a machine of dpkg or apk
        String entry = without ? "body systemPackages[]." : WITHOUT.getOrDefault(exchange.name(), "");
        return exchange.differences(reply, MORE.getOrDefault(exchange.name(), Set.of())).stream()
                .filter(each -> entry.isEmpty() || !each.startsWith(entry) || !each.endsWith(" is missing"))
                .toList();
    }

    private static boolean isInventory(Exchange exchange) {
        return exchange.application().equals("INVENTORY-V1");
    }

    private static boolean isNumbered(Exchange exchange) {
        return exchange.name().matches("DEPLOY-V2/EXEC/(start|stop)/12");
    }

    /** 12 was the heater. */
    private Exchange here(Exchange exchange) {
        return isNumbered(exchange)
                ? new Exchange(
                        exchange.application(),
                        exchange.verb(),
                        exchange.resource().replace("12", String.valueOf(heater().getBundleId())),
                        exchange.request(),
                        exchange.reply())
                : exchange;
    }

    private Bundle heater() {
        return Arrays.stream(context.getBundles())
                .filter(bundle -> Installer.HEATER.equals(bundle.getSymbolicName()))
                .findFirst()
                .orElseThrow();
    }
}
