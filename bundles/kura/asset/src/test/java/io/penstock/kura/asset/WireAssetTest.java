// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.asset;

import static io.penstock.kura.asset.Config.plain;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.penstock.doubles.WireDouble;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import org.eclipse.kura.asset.AssetConfiguration;
import org.eclipse.kura.driver.Driver;
import org.eclipse.kura.type.TypedValues;
import org.eclipse.kura.wire.WireEnvelope;
import org.eclipse.kura.wire.WireRecord;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceReference;

class WireAssetTest {

    private final WireDouble wires = new WireDouble();
    private final DriverHost host = new DriverHost();
    private final FakeDriver driver = new FakeDriver().with("a", 1);
    private final Config config =
            Config.asset("d").set("asset.desc", "the pump").channel("a", "READ", "INTEGER");

    @Test
    void isAStageAndAnAsset() throws Exception {
        WireAsset asset = new WireAsset(wires.context("pump"), config.map(), wires, host);
        host.addDriver(reference(1, Map.of("kura.service.pid", "d", "service.factoryPid", "f")), driver);
        await().until(() ->
                asset.getConfiguration().getConfigurationProperties().containsKey("a#address"));
        asset.onWireReceive(
                new WireEnvelope("timer", List.of(new WireRecord(Map.of("TIMER", TypedValues.newLongValue(1))))));

        assertThat(plain(wires.emitted().get(0).get(0))).containsEntry("a", 1).containsEntry("assetName", "pump");
        assertThat(asset.readAllChannels()).hasSize(1);
        assertThat(asset.pid()).isEqualTo("pump");
        assertThat(asset.in()).isEqualTo(1);
        assertThat(asset.passed()).isEqualTo(1);
        assertThat(asset.pending()).isZero();
        AssetConfiguration shown = asset.getAssetConfiguration();
        assertThat(shown.getDriverPid()).isEqualTo("d");
        assertThat(shown.getAssetDescription()).isEqualTo("the pump");
        assertThat(shown.getAssetChannels()).containsOnlyKeys("a");
        assertThat(asset.getConfiguration().getPid()).isEqualTo("pump");
        asset.deactivate();
        assertThat(driver.prepared).hasValue(0);
    }

    /** What is shown is what is sent back and kept. */
    @Test
    void doesNotShowWhatTheRuntimeAddsToAConfiguration() {
        config.set("component.id", 46L).set("component.name", "org.eclipse.kura.wire.WireAsset");
        WireAsset asset = new WireAsset(wires.context("pump"), config.map(), wires, host);

        assertThat(asset.getConfiguration().getConfigurationProperties())
                .containsEntry("asset.desc", "the pump")
                .doesNotContainKeys("component.id", "component.name");
    }

    @Test
    void refusesAListenerOfAChannelThatItDoesNotHave() {
        WireAsset asset = new WireAsset(wires.context("pump"), config.map(), wires, host);

        assertThatThrownBy(() -> asset.registerChannelListener("zzz", event -> {}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("channel.unknown");
    }

    @Test
    void theHostTellsWhichDriversThereAreAndWhatTheirChannelsNeed() {
        ServiceReference<Driver> reference = reference(1, Map.of("kura.service.pid", "d", "service.factoryPid", "f"));
        host.addDriver(reference, driver);

        assertThat(host.listDrivers()).containsExactly(driver);
        assertThat(host.getDriver("d")).isSameAs(driver);
        assertThat(host.getDriver("e")).isNull();
        assertThat(host.getDriverPid(driver)).isEqualTo("d");
        assertThat(host.getDriverDescriptor("e")).isEmpty();
        assertThat(host.getDriverDescriptor("d")).hasValueSatisfying(descriptor -> {
            assertThat(descriptor.getFactoryPid()).isEqualTo("f");
            assertThat((List<?>) descriptor.getChannelDescriptor()).hasSize(1);
        });
        host.removeDriver(reference);
        assertThat(host.listDriverDescriptors()).isEmpty();
    }

    @Test
    void aDriverWithoutAPidIsLeftAlone() {
        host.addDriver(reference(1, Map.of()), driver);

        assertThat(host.listDrivers()).isEmpty();
    }

    @Test
    void findsAssetsByTheirPid() {
        var directory = new AssetDirectory();
        WireAsset asset = new WireAsset(wires.context("pump"), config.map(), wires, host);
        directory.addAsset(asset, Map.of("kura.service.pid", "pump"));

        assertThat(directory.getAsset("pump")).isSameAs(asset);
        assertThat(directory.getAssetPid(asset)).isEqualTo("pump");
        assertThat(directory.listAssets()).containsExactly(asset);
        directory.removeAsset(asset);
        assertThat(directory.getAsset("pump")).isNull();
    }

    @SuppressWarnings("unchecked")
    private static ServiceReference<Driver> reference(long bundle, Map<String, Object> properties) {
        var owner = (Bundle) Proxy.newProxyInstance(
                WireAssetTest.class.getClassLoader(),
                new Class<?>[] {Bundle.class},
                (proxy, method, arguments) -> bundle);
        return (ServiceReference<Driver>) Proxy.newProxyInstance(
                WireAssetTest.class.getClassLoader(),
                new Class<?>[] {ServiceReference.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getBundle" -> owner;
                    case "getProperty" ->
                        arguments[0].equals("service.id") ? (Object) bundle : properties.get(arguments[0]);
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
