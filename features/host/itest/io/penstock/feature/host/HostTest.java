// SPDX-License-Identifier: Apache-2.0
package io.penstock.feature.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import org.eclipse.kura.asset.AssetService;
import org.eclipse.kura.configuration.ConfigurationService;
import org.eclipse.kura.crypto.CryptoService;
import org.eclipse.kura.driver.descriptor.DriverDescriptorService;
import org.eclipse.kura.system.SystemService;
import org.eclipse.kura.wire.WireHelperService;
import org.eclipse.kura.wire.graph.WireComponentDefinitionService;
import org.eclipse.kura.wire.graph.WireGraphService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.test.common.annotation.InjectBundleContext;
import org.osgi.test.junit5.context.BundleContextExtension;

@ExtendWith(BundleContextExtension.class)
class HostTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @InjectBundleContext
    BundleContext context;

    @BeforeEach
    void everyBundleIsActive() {
        await().atMost(SOON).until(() -> Arrays.stream(context.getBundles())
                .filter(bundle -> bundle.getHeaders().get("Fragment-Host") == null)
                .allMatch(bundle -> bundle.getState() == Bundle.ACTIVE));
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                ConfigurationService.class,
                CryptoService.class,
                SystemService.class,
                WireHelperService.class,
                WireGraphService.class,
                WireComponentDefinitionService.class,
                AssetService.class,
                DriverDescriptorService.class
            })
    void aServiceOfKurasHostIsThereOnce(Class<?> type) {
        await().atMost(SOON).untilAsserted(() -> assertThat(context.getAllServiceReferences(type.getName(), null))
                .as(type.getName())
                .hasSize(1));
    }

    @Test
    void kurasWireComponentsAreFactories() throws Exception {
        ConfigurationService configurations = service(ConfigurationService.class);
        await().atMost(SOON).untilAsserted(() -> assertThat(configurations.getFactoryComponentPids())
                .contains(
                        "org.eclipse.kura.wire.Timer",
                        "org.eclipse.kura.wire.Logger",
                        "org.eclipse.kura.wire.CloudPublisher",
                        "org.eclipse.kura.wire.Fifo",
                        "org.eclipse.kura.wire.WireAsset"));
    }

    @Test
    void aComponentAppearsWorksAndGoesAway() throws Exception {
        ConfigurationService configurations = service(ConfigurationService.class);
        configurations.createFactoryConfiguration(
                "org.eclipse.kura.wire.Timer", "clock", Map.of("simple.interval", 1), true);
        await().atMost(SOON).untilAsserted(() -> assertThat(configurations.getConfigurableComponentPids())
                .contains("clock"));
        assertThat(configurations
                        .getComponentConfiguration("clock")
                        .getConfigurationProperties()
                        .get("type"))
                .as("the default of the metatype was merged")
                .isEqualTo("SIMPLE");
        assertThat(configurations.getSnapshots()).isNotEmpty();
        configurations.deleteFactoryConfiguration("clock", true);
        await().atMost(SOON).untilAsserted(() -> assertThat(configurations.getConfigurableComponentPids())
                .doesNotContain("clock"));
    }

    private <T> T service(Class<T> type) {
        await().atMost(SOON).until(() -> context.getServiceReference(type) != null);
        ServiceReference<T> reference = context.getServiceReference(type);
        return context.getService(reference);
    }
}
