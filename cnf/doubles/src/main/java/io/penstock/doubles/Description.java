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

/** What bnd wrote about a component, as its bundle has it. */
public final class Description {

    private final Class<?> bundle;
    private final String name;

    /**
     * @param bundle a class of it
     * @param name of the component
     */
    public Description(Class<?> bundle, String name) {
        this.bundle = bundle;
        this.name = name;
    }

    /** The root of the component description. */
    public Element component() {
        return xml("/OSGI-INF/" + name + ".xml").getDocumentElement();
    }

    /** Interfaces that it provides. */
    public List<String> services() {
        return elements(component(), "provide").stream()
                .map(provided -> provided.getAttribute("interface"))
                .toList();
    }

    /** Its properties with a single value, each as type, space and value. */
    public Map<String, String> properties() {
        Map<String, String> properties = new HashMap<>();
        for (Element property : elements(component(), "property")) {
            properties.put(
                    property.getAttribute("name"),
                    property.getAttribute("type") + " " + property.getAttribute("value"));
        }
        return properties;
    }

    /** The first element of a name in the metatype description. */
    public Element metatype(String element) {
        return elements(xml("/OSGI-INF/metatype/" + name + ".xml").getDocumentElement(), element)
                .get(0);
    }

    private static List<Element> elements(Element root, String name) {
        var nodes = root.getElementsByTagName(name);
        var elements = new ArrayList<Element>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    private Document xml(String resource) {
        try (var in = bundle.getResourceAsStream(resource)) {
            assertThat(in).as(resource).isNotNull();
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder().parse(in);
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new AssertionError(resource, e);
        }
    }
}
