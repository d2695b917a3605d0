// SPDX-License-Identifier: Apache-2.0
package io.penstock.feature.mqtt;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.feature.probe.Probe;
import io.penstock.store.api.CursorStatistics;
import io.penstock.store.api.Outbox;
import java.util.List;
import java.util.Map;
import org.eclipse.kura.cloudconnection.factory.CloudConnectionFactory;
import org.eclipse.kura.cloudconnection.message.KuraMessage;
import org.eclipse.kura.cloudconnection.publisher.CloudPublisher;
import org.eclipse.kura.message.KuraPayload;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.osgi.framework.BundleContext;
import org.osgi.test.common.annotation.InjectBundleContext;
import org.osgi.test.junit5.context.BundleContextExtension;

@ExtendWith(BundleContextExtension.class)
class MqttFeatureTest {

    private Probe probe;

    @BeforeEach
    void boot(@InjectBundleContext BundleContext context) {
        probe = new Probe(context);
    }

    @Test
    void whatIsPublishedWithoutABrokerIsKept() throws Exception {
        probe.create("io.penstock.store.outbox", "outbox", Map.of());
        probe.create(
                "io.penstock.cloud.mqtt",
                "mqtt",
                Map.of("broker.url", "mqtt://127.0.0.1:1", "connect.on.startup", false));
        probe.create(
                "io.penstock.cloud.mqtt.publisher",
                "publisher",
                Map.of("app.topic", "a/b", "cloud.endpoint.service.pid", "mqtt"));
        CloudPublisher publisher = probe.component(CloudPublisher.class, "publisher");
        assertThat(publisher.publish(new KuraMessage(new KuraPayload()))).isNotBlank();
        assertThat(probe.service(Outbox.class).statistics().appended()).isEqualTo(1);
        assertThat(cursors()).containsExactly("mqtt");
        probe.service(CloudConnectionFactory.class).deleteConfiguration("mqtt");
        assertThat(cursors())
                .as("a place that nobody takes would hold back room")
                .isEmpty();
        for (String pid : List.of("publisher", "outbox")) {
            probe.delete(pid);
        }
    }

    private List<String> cursors() {
        return probe.service(Outbox.class).statistics().cursors().stream()
                .map(CursorStatistics::name)
                .toList();
    }
}
