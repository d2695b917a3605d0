// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** What Eclipse Kura's console looks for in component and metatype descriptions. */
class KuraRulesTest {

    @ParameterizedTest
    @ValueSource(strings = {"io.penstock.inference.onnx", "io.penstock.inference.pin"})
    void factoriesAreFoundByOneName(String pid) throws Exception {
        Element component = xml("/OSGI-INF/" + pid + ".xml").getDocumentElement();
        Document metatype = xml("/OSGI-INF/metatype/" + pid + ".xml");

        assertThat(component.getAttribute("name")).isEqualTo(pid);
        assertThat(component.getAttribute("configuration-policy")).isEqualTo("require");
        assertThat(component.getAttribute("immediate")).isEqualTo("true");
        assertThat(component.getAttribute("modified"))
                .as("is told of merged defaults")
                .isNotEmpty();
        assertThat(attributes(metatype, "OCD", "id")).containsExactly(pid);
        assertThat(attributes(metatype, "Designate", "factoryPid")).containsExactly(pid);
        assertThat(attributes(metatype, "Object", "ocdref")).containsExactly(pid);
        assertThat(attributes(xml("/OSGI-INF/" + pid + ".xml"), "property", "name"))
                .doesNotContain("service.pid", "kura.service.pid");
        assertThat(attributes(xml("/OSGI-INF/" + pid + ".xml"), "provide", "interface"))
                .contains("org.eclipse.kura.configuration.ConfigurableComponent");
    }

    @Test
    void theEngineIsKurasInferenceService() throws Exception {
        assertThat(attributes(xml("/OSGI-INF/io.penstock.inference.onnx.xml"), "provide", "interface"))
                .contains("org.eclipse.kura.ai.inference.InferenceEngineService");
    }

    @Test
    void theSlotsNeedNoConfigurationAndFollowPinsAsTheyChange() throws Exception {
        Document slots = xml("/OSGI-INF/io.penstock.inference.onnx.slots.xml");
        assertThat(slots.getDocumentElement().getAttribute("configuration-policy"))
                .isNotEqualTo("require");
        assertThat(attributes(slots, "provide", "interface"))
                .containsExactlyInAnyOrder("io.penstock.inference.api.Slots", "io.penstock.kura.seam.Succession");
        assertThat(attributes(slots, "reference", "updated")).contains("updatedPin");
        assertThat(attributes(slots, "reference", "policy")).containsOnly("dynamic");
    }

    private static List<String> attributes(Document document, String element, String attribute) {
        var nodes = document.getElementsByTagName(element);
        var values = new ArrayList<String>();
        for (int i = 0; i < nodes.getLength(); i++) {
            values.add(((Element) nodes.item(i)).getAttribute(attribute));
        }
        return values;
    }

    private static Document xml(String resource) throws Exception {
        try (var in = KuraRulesTest.class.getResourceAsStream(resource)) {
            assertThat(in).as(resource).isNotNull();
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in);
        }
    }
}
