// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.kapua;

import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.doubles.Description;
import io.penstock.doubles.KuraRules;
import org.eclipse.kura.cloudconnection.factory.CloudConnectionFactory;
import org.eclipse.kura.cloudconnection.publisher.CloudPublisher;
import org.eclipse.kura.configuration.ConfigurableComponent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Kura's console and its configuration service look for in the descriptions that bnd wrote. */
class DescriptionTest {

    @ParameterizedTest
    @ValueSource(strings = {KapuaConfig.PID, KapuaPublisherConfig.PID})
    void nameFactoryPidAndDefinitionAreOne(String pid) {
        rules(pid).nameFactoryPidOcdIdAndFileNamesAgree();
        rules(pid).existsOnlyByConfigurationAndAtOnce();
        assertThat(description(pid).services()).contains(ConfigurableComponent.class.getName());
    }

    @Test
    void theEndpointHasNoServicePidOfItsOwn() {
        assertThat(description(KapuaConfig.PID).properties()).doesNotContainKey("service.pid");
    }

    @Test
    void thePublisherIsFoundByItsPidsAndStaysAtDs12() {
        rules(KapuaPublisherConfig.PID).isOfACloudConnection(CloudPublisher.class, KapuaConfig.PID);
    }

    @Test
    void theFactoryIsAServiceThatConsolesFindByItsPid() {
        rules(KapuaFactory.PID).isAFactoryOfCloudConnections(CloudConnectionFactory.class, "^kapua(-[a-zA-Z0-9]+)?$");
    }

    @Test
    void numbersAreIntegers() {
        assertThat(description(KapuaConfig.PID).properties())
                .containsEntry("window", "Integer 20")
                .containsEntry("connect.on.startup", "Boolean true");
    }

    private static KuraRules rules(String pid) {
        return new KuraRules(KapuaConfig.class, pid);
    }

    private static Description description(String pid) {
        return new Description(KapuaConfig.class, pid);
    }
}
