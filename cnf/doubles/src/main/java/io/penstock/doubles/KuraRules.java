// SPDX-License-Identifier: Apache-2.0
package io.penstock.doubles;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** What Eclipse Kura's console and composer look for in the component and metatype descriptions of a bundle. */
public final class KuraRules {

    private final Class<?> bundle;
    private final String pid;

    /**
     * @param bundle a class of it
     * @param pid factory PID of the component
     */
    public KuraRules(Class<?> bundle, String pid) {
        this.bundle = bundle;
        this.pid = pid;
    }

    /** Component name, factory PID, id of the description and file names are one string. */
    public void nameFactoryPidOcdIdAndFileNamesAgree() {
        Document metatype = xml("/OSGI-INF/metatype/" + pid + ".xml");
        assertThat(component().getAttribute("name")).isEqualTo(pid);
        assertThat(element(metatype, "OCD").getAttribute("id")).isEqualTo(pid);
        assertThat(element(metatype, "Designate").getAttribute("factoryPid")).isEqualTo(pid);
        assertThat(element(metatype, "Object").getAttribute("ocdref")).isEqualTo(pid);
    }

    /** Kura creates it by a configuration, wants it at once, and updates it without stopping it. */
    public void existsOnlyByConfigurationAndAtOnce() {
        assertThat(component().getAttribute("name")).isEqualTo(pid);
        assertThat(component().getAttribute("configuration-policy")).isEqualTo("require");
        assertThat(component().getAttribute("immediate")).isEqualTo("true");
        assertThat(component().getAttribute("modified")).isNotEmpty();
    }

    /** The composer casts them. */
    public void hasAllSixCardinalitiesAsIntegersAndNoPidOfItsOwn() {
        Map<String, String> types = new HashMap<>();
        for (Element property : elements(description(), "property")) {
            types.put(property.getAttribute("name"), property.getAttribute("type"));
        }
        for (String port : List.of("input", "output")) {
            for (String kind : List.of("minimum", "maximum", "default")) {
                assertThat(types).containsEntry(port + ".cardinality." + kind, "Integer");
            }
        }
        assertThat(types).doesNotContainKeys("service.pid", "kura.service.pid");
    }

    /** With both ports, and whatever else it is. */
    public void providesWhatAWireComponentIsKnownBy(String... more) {
        List<String> services = elements(description(), "provide").stream()
                .map(provided -> provided.getAttribute("interface"))
                .toList();
        assertThat(services)
                .contains(
                        "org.eclipse.kura.wire.WireEmitter",
                        "org.eclipse.kura.wire.WireReceiver",
                        "org.eclipse.kura.wire.WireComponent",
                        "org.osgi.service.wireadmin.Producer",
                        "org.osgi.service.wireadmin.Consumer",
                        "io.penstock.kura.seam.StageStatistics")
                .contains(more);
    }

    private Document description() {
        return xml("/OSGI-INF/" + pid + ".xml");
    }

    private Element component() {
        return description().getDocumentElement();
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

    private Document xml(String resource) {
        try (var in = bundle.getResourceAsStream(resource)) {
            assertThat(in).as(resource).isNotNull();
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in);
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new AssertionError(resource, e);
        }
    }
}
