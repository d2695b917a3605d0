// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** What Eclipse Kura's console and composer look for in the component and metatype descriptions of a wire component. */
class KuraRulesTest {

    private static final String PID = "io.penstock.inference.wire";

    @Test
    void nameFactoryPidOcdIdAndFileNamesAgree() throws Exception {
        Element component = xml("/OSGI-INF/" + PID + ".xml").getDocumentElement();
        Document metatype = xml("/OSGI-INF/metatype/" + PID + ".xml");

        assertThat(component.getAttribute("name")).isEqualTo(PID);
        assertThat(element(metatype, "OCD").getAttribute("id")).isEqualTo(PID);
        assertThat(element(metatype, "Designate").getAttribute("factoryPid")).isEqualTo(PID);
        assertThat(element(metatype, "Object").getAttribute("ocdref")).isEqualTo(PID);
    }

    @Test
    void existsOnlyByConfigurationAndAtOnce() throws Exception {
        Element component = xml("/OSGI-INF/" + PID + ".xml").getDocumentElement();

        assertThat(component.getAttribute("configuration-policy")).isEqualTo("require");
        assertThat(component.getAttribute("immediate")).isEqualTo("true");
        assertThat(component.getAttribute("modified")).isNotEmpty();
    }

    @Test
    void hasAllSixCardinalitiesAsIntegersAndNoPidOfItsOwn() throws Exception {
        Map<String, String> types = new HashMap<>();
        for (Element property : elements(xml("/OSGI-INF/" + PID + ".xml"), "property")) {
            types.put(property.getAttribute("name"), property.getAttribute("type"));
        }
        for (String port : List.of("input", "output")) {
            for (String kind : List.of("minimum", "maximum", "default")) {
                assertThat(types).containsEntry(port + ".cardinality." + kind, "Integer");
            }
        }
        assertThat(types).doesNotContainKeys("service.pid", "kura.service.pid");
    }

    @Test
    void providesWhatAWireComponentIsKnownBy() throws Exception {
        List<String> services = elements(xml("/OSGI-INF/" + PID + ".xml"), "provide").stream()
                .map(p -> p.getAttribute("interface"))
                .toList();

        assertThat(services)
                .contains(
                        "org.eclipse.kura.wire.WireEmitter",
                        "org.eclipse.kura.wire.WireReceiver",
                        "org.eclipse.kura.wire.WireComponent",
                        "org.osgi.service.wireadmin.Producer",
                        "org.osgi.service.wireadmin.Consumer",
                        "org.eclipse.kura.configuration.ConfigurableComponent",
                        "io.penstock.kura.seam.StageStatistics",
                        "io.penstock.inference.api.Decisions");
    }

    private static Element element(Document document, String name) {
        return elements(document, name).get(0);
    }

    private static List<Element> elements(Document document, String name) {
        var nodes = document.getElementsByTagName(name);
        var elements = new ArrayList<Element>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    private static Document xml(String resource) throws Exception {
        try (var in = KuraRulesTest.class.getResourceAsStream(resource)) {
            assertThat(in).as(resource).isNotNull();
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in);
        }
    }
}
