// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.penstock.cloud.request.Application;
import io.penstock.cloud.request.Refusal;
import io.penstock.deploy.api.InstalledSet;
import io.penstock.deploy.turn.Needed;
import io.penstock.deploy.turn.Turns;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.kura.KuraErrorCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.Version;

class InventoryRoutesTest {

    private final List<String> turned = new ArrayList<>();
    private final MachineDouble machine = new MachineDouble();
    private final ServicesDouble services = new ServicesDouble();
    private final List<Bundle> bundles = List.of(
            bundle(12, "org.acme.heater", "1.0.0", Bundle.ACTIVE),
            bundle(0, "system", "7.0.5", Bundle.ACTIVE),
            bundle(5, "own", "1.0.0", Bundle.STARTING),
            bundle(13, "org.acme.valve", "1.0.0", Bundle.RESOLVED),
            bundle(14, "org.acme.heater", "2.0.0", Bundle.INSTALLED));
    private final Asked kapua = new Asked(new Application(
            "INVENTORY-V1",
            (event, facts) -> {},
            new InventoryRoutes(
                            new Turns(
                                    () -> !machine.set.confirmed(),
                                    new Needed(context(), bundle -> List.of()),
                                    (event, facts) -> {}),
                            () -> bundles,
                            services)
                    .routes()));

    @BeforeEach
    void install() {
        services.deployment = Optional.of(machine);
    }

    @Test
    void bundlesAreListedAsKuraListsThemAndSignedIsWhatATrustedKeySigned() throws Exception {
        assertThat(kapua.get("bundles"))
                .isEqualTo(
                        "{\"bundles\":["
                                + "{\"id\":0,\"name\":\"system\",\"version\":\"7.0.5\",\"state\":\"ACTIVE\",\"signed\":false},"
                                + "{\"id\":5,\"name\":\"own\",\"version\":\"1.0.0\",\"state\":\"STARTING\",\"signed\":false},"
                                + "{\"id\":12,\"name\":\"org.acme.heater\",\"version\":\"1.0.0\",\"state\":\"ACTIVE\",\"signed\":true},"
                                + "{\"id\":13,\"name\":\"org.acme.valve\",\"version\":\"1.0.0\",\"state\":\"RESOLVED\",\"signed\":false},"
                                + "{\"id\":14,\"name\":\"org.acme.heater\",\"version\":\"2.0.0\",\"state\":\"INSTALLED\",\"signed\":false}]}");
    }

    @Test
    void theRestIsWellFormedAlsoWhereThereIsNothing() throws Exception {
        assertThat(kapua.get("deploymentPackages"))
                .isEqualTo("{\"deploymentPackages\":[{\"name\":\"heater\",\"version\":\"1.0.0\",\"bundles\":["
                        + "{\"id\":12,\"name\":\"org.acme.heater\",\"version\":\"1.0.0\",\"state\":\"ACTIVE\",\"signed\":true},"
                        + "{\"id\":14,\"name\":\"org.acme.heater\",\"version\":\"2.0.0\",\"state\":\"INSTALLED\",\"signed\":false}],"
                        + "\"signed\":false}]}");
        for (String empty : List.of("containers", "images")) {
            assertThat(kapua.get(empty)).isEqualTo("{\"" + empty + "\":[]}");
        }
    }

    @Test
    void theInventoryIsAllThereIsByName() throws Exception {
        assertThat(kapua.get("inventory"))
                .isEqualTo("{\"inventory\":[{\"name\":\"heater\",\"version\":\"1.0.0\",\"type\":\"DP\"},"
                        + "{\"name\":\"libc6\",\"version\":\"2.36\",\"type\":\"DEB\"},"
                        + "{\"name\":\"org.acme.heater\",\"version\":\"1.0.0\",\"type\":\"BUNDLE\"},"
                        + "{\"name\":\"org.acme.heater\",\"version\":\"2.0.0\",\"type\":\"BUNDLE\"},"
                        + "{\"name\":\"org.acme.valve\",\"version\":\"1.0.0\",\"type\":\"BUNDLE\"},"
                        + "{\"name\":\"own\",\"version\":\"1.0.0\",\"type\":\"BUNDLE\"},"
                        + "{\"name\":\"system\",\"version\":\"7.0.5\",\"type\":\"BUNDLE\"}]}");
        assertThat(kapua.get("systemPackages"))
                .isEqualTo("{\"systemPackages\":[{\"name\":\"libc6\",\"version\":\"2.36\",\"type\":\"DEB\"}]}");
    }

    @Test
    void packagesThatCannotBeReadAreAnErrorOfTheirOwnRequestAlone() throws Exception {
        services.packages = List.of();
        refused("systemPackages", KuraErrorCode.INTERNAL_ERROR, "inventory.packages");
        assertThat(kapua.get("inventory")).contains("org.acme.valve").doesNotContain("libc6");
    }

    @Test
    void aMachineThatCannotReadItsSetIsNoEmptySet() {
        machine.refusal = "deploy.storage";
        for (String resource : List.of("inventory", "bundles", "deploymentPackages")) {
            refused(resource, KuraErrorCode.INTERNAL_ERROR, "deploy.storage");
        }
    }

    private void refused(String resource, KuraErrorCode code, String reason) {
        assertThatThrownBy(() -> kapua.get(resource)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.reason()).isEqualTo(reason);
            assertThat(refusal.getCode()).isEqualTo(code);
        });
    }

    @Test
    void aBundleIsMeantByNameAndVersionOrElseById() throws Exception {
        String asKapuaSends =
                "{\"id\":99,\"name\":\"org.acme.heater\",\"version\":\"1.0.0\",\"state\":\"ACTIVE\",\"signed\":true}";
        assertThat(kapua.exec("1", "bundles/_stop", asKapuaSends)).isEqualTo("200");
        kapua.exec("2", "bundles/_start", "{\"name\":\"org.acme.valve\"}");
        kapua.exec("3", "bundles/_start", "{\"id\":14}");
        assertThat(turned).containsExactly("stop 12", "start 13", "start 14");
    }

    @Test
    void nothingIsTurnedWhileATrialRuns() {
        machine.set = new InstalledSet(3, false, List.of(), List.of());
        assertThatThrownBy(() -> kapua.exec("1", "bundles/_start", "{\"name\":\"org.acme.valve\"}"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo("deploy.trial_runs"));
        assertThat(turned).isEmpty();
    }

    @Test
    void aBundleThatIsOnlyStoppedAtTheGatewayRunsOn() {
        services.kept = "org.acme.valve";
        assertThatThrownBy(() -> kapua.exec("1", "bundles/_stop", "{\"name\":\"org.acme.valve\"}"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.reason()).isEqualTo("trust.local_only"));
        assertThat(turned).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"name\":\"gone\"}|NOT_FOUND|inventory.unknown_bundle",
                "{\"name\":\"org.acme.heater\",\"version\":\"9\"}|NOT_FOUND|inventory.unknown_bundle",
                "{\"id\":77}|NOT_FOUND|inventory.unknown_bundle",
                "{\"name\":\"org.acme.heater\"}|BAD_REQUEST|inventory.ambiguous",
                "{\"id\":0}|BAD_REQUEST|deploy.bundle_needed",
                "{\"name\":\"own\"}|BAD_REQUEST|deploy.bundle_needed",
                "{}|BAD_REQUEST|json.missing",
                "[]|BAD_REQUEST|json.malformed",
                "{\"name\":\"org.acme.valve\"}|INTERNAL_ERROR|deploy.bundle"
            })
    void whatIsNotDoneSaysWhy(String body, KuraErrorCode code, String reason) {
        assertThatThrownBy(() -> kapua.exec("1", "bundles/_stop", body))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.reason()).isEqualTo(reason);
                    assertThat(refusal.getCode()).isEqualTo(code);
                });
        assertThat(turned).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"containers/_start", "containers/_stop", "images/_delete"})
    void containersAreNotFoundSinceThereAreNone(String resource) {
        String asKapuaSends = "{\"name\":\"c1\",\"version\":\"nginx:1\",\"type\":\"DOCKER\",\"state\":\"ACTIVE\"}";
        assertThatThrownBy(() -> kapua.exec("1", resource, asKapuaSends))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.reason()).isEqualTo("inventory.no_containers");
                    assertThat(refusal.getCode()).isEqualTo(KuraErrorCode.NOT_FOUND);
                });
    }

    /** The valve does not stop. */
    private Bundle bundle(long id, String name, String version, int state) {
        return (Bundle) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Bundle.class}, (proxy, method, arguments) -> {
                    switch (method.getName()) {
                        case "getBundleId":
                            return id;
                        case "getSymbolicName":
                            return name;
                        case "getVersion":
                            return new Version(version);
                        case "getState":
                            return state;
                        case "adapt":
                            return null;
                        case "equals":
                            return proxy == arguments[0];
                        default:
                            if (id == 13 && method.getName().equals("stop")) {
                                throw new BundleException("stuck");
                            }
                            turned.add(method.getName() + " " + id);
                            return null;
                    }
                });
    }

    /** Of the bundle that answers, in a framework without services. */
    private BundleContext context() {
        return (BundleContext) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {BundleContext.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getBundles" -> bundles.toArray(Bundle[]::new);
                    case "getBundle" -> bundles.get(2);
                    default -> null;
                });
    }
}
