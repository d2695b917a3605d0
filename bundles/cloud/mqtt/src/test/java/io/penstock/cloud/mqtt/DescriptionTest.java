// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.mqtt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.eclipse.kura.cloudconnection.factory.CloudConnectionFactory;
import org.eclipse.kura.cloudconnection.publisher.CloudPublisher;
import org.eclipse.kura.cloudconnection.subscriber.CloudSubscriber;
import org.eclipse.kura.configuration.ConfigurableComponent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What Kura's console and its configuration service look for in the descriptions that bnd wrote. */
class DescriptionTest {

    @ParameterizedTest
    @ValueSource(strings = {MqttConfig.PID, PublisherConfig.PID, SubscriberConfig.PID})
    void nameFactoryPidAndDefinitionAreOne(String pid) throws Exception {
        Element component = description(pid).getDocumentElement();
        assertThat(component.getAttribute("name")).isEqualTo(pid);
        assertThat(component.getAttribute("immediate")).isEqualTo("true");
        assertThat(component.getAttribute("configuration-policy")).isEqualTo("require");
        assertThat(services(pid)).contains(ConfigurableComponent.class.getName());
        Document metatype = xml("OSGI-INF/metatype/" + pid + ".xml");
        assertThat(((Element) metatype.getElementsByTagName("OCD").item(0)).getAttribute("id"))
                .isEqualTo(pid);
        assertThat(((Element) metatype.getElementsByTagName("Designate").item(0)).getAttribute("factoryPid"))
                .isEqualTo(pid);
    }

    @Test
    void theConnectionHasNoServicePidOfItsOwnAndIsReplacedByStoppingFirst() throws Exception {
        assertThat(properties(MqttConfig.PID))
                .doesNotContainKey("service.pid")
                .containsEntry("penstock.exclusive", "Boolean true");
    }

    /** From DS 1.3 on SCR makes a list of a static service.pid and the configuration's. */
    @ParameterizedTest
    @CsvSource({PublisherConfig.PID, SubscriberConfig.PID})
    void publisherAndSubscriberAreFoundByTheirPidsAndStayAtDs12(String pid) throws Exception {
        assertThat(description(pid).getDocumentElement().getNamespaceURI())
                .isEqualTo("http://www.osgi.org/xmlns/scr/v1.2.0");
        assertThat(services(pid))
                .contains((pid.equals(PublisherConfig.PID) ? CloudPublisher.class : CloudSubscriber.class).getName());
        assertThat(properties(pid))
                .containsEntry("service.pid", "String " + pid)
                .containsEntry("cloud.connection.factory.pid", "String " + MqttConfig.PID);
    }

    @Test
    void theFactoryIsAServiceThatConsolesFindByItsPid() throws Exception {
        assertThat(services(MqttFactory.PID)).isEqualTo(" " + CloudConnectionFactory.class.getName());
        assertThat(properties(MqttFactory.PID))
                .containsEntry("kura.service.pid", "String " + MqttFactory.PID)
                .containsEntry("kura.ui.csf.pid.regex", "String ^mqtt(-[a-zA-Z0-9]+)?$");
    }

    @Test
    void numbersAreIntegers() throws Exception {
        assertThat(properties(MqttConfig.PID))
                .containsEntry("window", "Integer 100")
                .containsEntry("connect.on.startup", "Boolean true");
    }

    private static String services(String name) throws Exception {
        var text = new StringBuilder();
        NodeList provided = description(name).getElementsByTagName("provide");
        for (int i = 0; i < provided.getLength(); i++) {
            text.append(' ').append(((Element) provided.item(i)).getAttribute("interface"));
        }
        return text.toString();
    }

    private static Map<String, String> properties(String name) throws Exception {
        Map<String, String> properties = new HashMap<>();
        NodeList all = description(name).getElementsByTagName("property");
        for (int i = 0; i < all.getLength(); i++) {
            var property = (Element) all.item(i);
            properties.put(
                    property.getAttribute("name"),
                    property.getAttribute("type") + " " + property.getAttribute("value"));
        }
        return properties;
    }

    private static Document description(String name) throws Exception {
        return xml("OSGI-INF/" + name + ".xml");
    }

    private static Document xml(String path) throws Exception {
        try (InputStream in = DescriptionTest.class.getClassLoader().getResourceAsStream(path)) {
            assertThat(in).as(path).isNotNull();
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder().parse(in);
        }
    }
}
