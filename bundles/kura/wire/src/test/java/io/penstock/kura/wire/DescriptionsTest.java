// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What Kura's console and composer read of a bundle: facts of its section "how components are found", R1 to R9. */
class DescriptionsTest {

    @ParameterizedTest
    @ValueSource(strings = {"Timer", "Logger", "CloudPublisher", "Fifo"})
    void componentFactoryDefinitionAndFileHaveOneName(String name) throws Exception {
        String pid = "org.eclipse.kura.wire." + name;
        Element component = component(pid);
        assertThat(component.getAttribute("name")).isEqualTo(pid);
        assertThat(component.getAttribute("immediate")).isEqualTo("true");
        assertThat(component.getAttribute("configuration-policy")).isEqualTo("require");
        Document metatype = read("metatype/" + pid);
        assertThat(first(metatype, "OCD").getAttribute("id")).isEqualTo(pid);
        assertThat(first(metatype, "Designate").getAttribute("factoryPid")).isEqualTo(pid);
        assertThat(properties(component)).doesNotContainKeys("service.pid", "kura.service.pid");
        assertThat(services(component))
                .contains(
                        "org.eclipse.kura.configuration.ConfigurableComponent",
                        "org.eclipse.kura.wire.WireComponent",
                        "io.penstock.kura.seam.StageStatistics");
    }

    @ParameterizedTest
    @CsvSource({"Timer, true, false", "Logger, false, true", "CloudPublisher, false, true", "Fifo, true, true"})
    void providesTheOsgiInterfacesOfItsEnds(String name, boolean emits, boolean receives) throws Exception {
        var services = services(component("org.eclipse.kura.wire." + name));
        assertThat(services.contains("org.osgi.service.wireadmin.Producer")).isEqualTo(emits);
        assertThat(services.contains("org.eclipse.kura.wire.WireEmitter")).isEqualTo(emits);
        assertThat(services.contains("org.osgi.service.wireadmin.Consumer")).isEqualTo(receives);
        assertThat(services.contains("org.eclipse.kura.wire.WireReceiver")).isEqualTo(receives);
    }

    @Test
    void numbersAreIntegersAsKuraTakesNothingElse() throws Exception {
        for (Map.Entry<String, Element> each :
                properties(component("org.eclipse.kura.wire.Timer")).entrySet()) {
            assertThat(each.getValue().getAttribute("type")).as(each.getKey()).isIn("Integer", "String", "Boolean");
        }
        var logger = properties(component("org.eclipse.kura.wire.Logger"));
        assertThat(logger.get("input.cardinality.minimum").getAttribute("type")).isEqualTo("Integer");
    }

    /** Keys and defaults of Kura 5.6's metatype, which a graph taken from a gateway is configured by. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Timer          | type                              | SIMPLE",
                "Timer          | simple.interval                   | 10",
                "Timer          | simple.time.unit                  | SECONDS",
                "Timer          | simple.first.tick.policy          | DEFAULT",
                "Timer          | simple.custom.first.tick.interval | 0",
                "Timer          | cron.interval                     | 0/10 * * * * ?",
                "Logger         | log.verbosity                     | QUIET",
                "Fifo           | queue.capacity                    | 50",
                "Fifo           | discard.envelopes                 | false",
                "CloudPublisher | CloudPublisher.target             | (kura.service.pid=changeme)",
                "CloudPublisher | publish.position                  | none",
                "CloudPublisher | set.body.from.property            | ''",
                "CloudPublisher | remove.body.from.metrics          | false",
                "graph.WireGraphService | WireGraph                 | {\"components\":[],\"wires\":[]}"
            })
    void keysAndDefaultsAreKuras(String name, String key, String value) throws Exception {
        NodeList attributes = read("metatype/org.eclipse.kura.wire." + name).getElementsByTagName("AD");
        var defaults = new HashMap<String, String>();
        for (int i = 0; i < attributes.getLength(); i++) {
            Element each = (Element) attributes.item(i);
            // the metatype's backslash before a comma or a space is not part of the value
            defaults.put(each.getAttribute("id"), each.getAttribute("default").replaceAll("\\\\(.)", "$1"));
        }
        assertThat(defaults).containsEntry(key, value);
    }

    private static Element component(String name) throws Exception {
        return read(name).getDocumentElement();
    }

    private static Document read(String name) throws Exception {
        try (InputStream in = DescriptionsTest.class.getResourceAsStream("/OSGI-INF/" + name + ".xml")) {
            assertThat(in).as(name).isNotNull();
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in);
        }
    }

    private static Element first(Document document, String tag) {
        return (Element) document.getElementsByTagName(tag).item(0);
    }

    private static Map<String, Element> properties(Element component) {
        var properties = new HashMap<String, Element>();
        NodeList found = component.getElementsByTagName("property");
        for (int i = 0; i < found.getLength(); i++) {
            properties.put(((Element) found.item(i)).getAttribute("name"), (Element) found.item(i));
        }
        return properties;
    }

    private static TreeSet<String> services(Element component) {
        var services = new TreeSet<String>();
        NodeList found = component.getElementsByTagName("provide");
        for (int i = 0; i < found.getLength(); i++) {
            services.add(((Element) found.item(i)).getAttribute("interface"));
        }
        return services;
    }
}
