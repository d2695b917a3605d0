// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.mqtt;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.doubles.Description;
import io.penstock.doubles.KuraRules;
import org.eclipse.kura.cloudconnection.factory.CloudConnectionFactory;
import org.eclipse.kura.cloudconnection.publisher.CloudPublisher;
import org.eclipse.kura.cloudconnection.subscriber.CloudSubscriber;
import org.eclipse.kura.configuration.ConfigurableComponent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Kura's console and its configuration service look for in the descriptions that bnd wrote. */
class DescriptionTest {

    @ParameterizedTest
    @ValueSource(strings = {MqttConfig.PID, PublisherConfig.PID, SubscriberConfig.PID})
    void nameFactoryPidAndDefinitionAreOne(String pid) {
        rules(pid).nameFactoryPidOcdIdAndFileNamesAgree();
        rules(pid).existsOnlyByConfigurationAndAtOnce();
        assertThat(description(pid).services()).contains(ConfigurableComponent.class.getName());
    }

    @Test
    void theConnectionHasNoServicePidOfItsOwnAndIsReplacedByStoppingFirst() {
        assertThat(description(MqttConfig.PID).properties())
                .doesNotContainKey("service.pid")
                .containsEntry("penstock.exclusive", "Boolean true");
    }

    @Test
    void publisherAndSubscriberAreFoundByTheirPidsAndStayAtDs12() {
        rules(PublisherConfig.PID).isOfACloudConnection(CloudPublisher.class, MqttConfig.PID);
        rules(SubscriberConfig.PID).isOfACloudConnection(CloudSubscriber.class, MqttConfig.PID);
    }

    @Test
    void theFactoryIsAServiceThatConsolesFindByItsPid() {
        rules(MqttFactory.PID).isAFactoryOfCloudConnections(CloudConnectionFactory.class, "^mqtt(-[a-zA-Z0-9]+)?$");
    }

    @Test
    void numbersAreIntegers() {
        assertThat(description(MqttConfig.PID).properties())
                .containsEntry("window", "Integer 100")
                .containsEntry("connect.on.startup", "Boolean true");
    }

    private static KuraRules rules(String pid) {
        return new KuraRules(MqttConfig.class, pid);
    }

    private static Description description(String pid) {
        return new Description(MqttConfig.class, pid);
    }
}
