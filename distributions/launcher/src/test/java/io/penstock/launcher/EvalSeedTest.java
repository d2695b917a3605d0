// SPDX-License-Identifier: Apache-2.0
package io.penstock.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class EvalSeedTest {

    private static final Path FILE = Path.of("/recorded/a & b.csv");

    private final Map<String, Map<String, String>> components = new HashMap<>();

    @BeforeEach
    void aSeed() throws Exception {
        var recorded = new RecordedFile(FILE, List.of("Flow Rate#1", "Current", "anomaly"), List.of(false), 1);
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        String xml = EvalSeed.xml(recorded, 1234, 400, Path.of("/out/decided.csv"));
        var found = factory.newDocumentBuilder()
                .parse(new InputSource(new StringReader(xml)))
                .getElementsByTagNameNS("*", "configuration");
        for (int i = 0; i < found.getLength(); i++) {
            var component = (Element) found.item(i);
            var properties = new HashMap<String, String>();
            var all = component.getElementsByTagNameNS("*", "property");
            for (int j = 0; j < all.getLength(); j++) {
                var property = (Element) all.item(j);
                properties.put(
                        property.getAttribute("name") + ":" + property.getAttribute("type"), property.getTextContent());
            }
            components.put(component.getAttribute("pid"), properties);
        }
    }

    @Test
    void readsEachColumnAndBehindThemTheCounterAndTheEnd() {
        assertThat(components.get("machine"))
                .containsEntry("FlowRate1#address:Integer", "0")
                .containsEntry("Current#address:Integer", "2")
                .containsEntry("anomaly#address:Integer", "4")
                .containsEntry("penstock_row#address:Integer", "6")
                .containsEntry("penstock_row#data.type:String", "UINT32")
                .containsEntry("penstock_end#address:Integer", "8");
    }

    @Test
    void calibratesAndShowsTheModelTheSignalsAlone() {
        assertThat(components.get("decide"))
                .containsEntry("calibration.records:Integer", "400")
                .containsEntry("mapping:String", "Flow Rate#1 = FlowRate1\nCurrent = Current");
    }

    @Test
    void playsTheFileAsItIsReadToThePortThatTheLineAsks() {
        assertThat(components.get("player"))
                .containsEntry("file:String", FILE.toString())
                .containsEntry("pace:String", "READ")
                .containsEntry("port:Integer", "1234");
        assertThat(components.get("line")).containsEntry("port:Integer", "1234");
    }

    @Test
    void wiresTheLineToTheFile() {
        assertThat(components
                        .get("org.eclipse.kura.wire.graph.WireGraphService")
                        .get("WireGraph:String"))
                .contains("\"emitter\":\"clock\"", "\"receiver\":\"keep\"");
        assertThat(components.get("keep")).containsEntry("file:String", "/out/decided.csv");
    }
}
