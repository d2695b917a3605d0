// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.wire.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.eclipse.kura.wire.graph.WireComponentDefinition;
import org.junit.jupiter.api.Test;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;

class DefinitionReaderTest {

    @Test
    void countsPortsByTheInterfacesWhereNoCardinalityIsGiven() {
        WireComponentDefinition definition = DefinitionReader.read(
                        component(Map.of(), DefinitionReader.COMPONENT, DefinitionReader.EMITTER))
                .orElseThrow();
        assertThat(definition)
                .extracting("factoryPid", "minInputPorts", "maxInputPorts", "defaultOutputPorts", "maxOutputPorts")
                .containsExactly("x.F", 0, 0, 1, 1);
    }

    @Test
    void countsPortsByTheSixCardinalities() {
        WireComponentDefinition definition = DefinitionReader.read(component(
                        Map.of(
                                "input.cardinality.minimum", 1,
                                "input.cardinality.maximum", 9,
                                "input.cardinality.default", 2,
                                "output.cardinality.minimum", 0,
                                "output.cardinality.maximum", 3,
                                "output.cardinality.default", 1,
                                "output.port.names", new String[] {"0=then", "1=else"}),
                        DefinitionReader.COMPONENT))
                .orElseThrow();
        assertThat(definition)
                .extracting(
                        "minInputPorts",
                        "maxInputPorts",
                        "defaultInputPorts",
                        "minOutputPorts",
                        "maxOutputPorts",
                        "defaultOutputPorts")
                .containsExactly(1, 9, 2, 0, 3, 1);
        assertThat(definition.getOutputPortNames()).isEqualTo(Map.of(0, "then", 1, "else"));
        assertThat(definition.getInputPortNames()).isEmpty();
    }

    @Test
    void leavesOutWhatIsNoWireComponentOrCountsInOtherTypes() {
        assertThat(DefinitionReader.read(component(Map.of(), "some.Service"))).isEmpty();
        assertThat(DefinitionReader.read(
                        component(Map.of("input.cardinality.minimum", 1L), DefinitionReader.COMPONENT)))
                .isEmpty();
        assertThat(DefinitionReader.read(component(Map.of("input.cardinality.minimum", 1), DefinitionReader.COMPONENT)))
                .isEmpty();
    }

    private static ComponentDescriptionDTO component(Map<String, Object> properties, String... services) {
        var component = new ComponentDescriptionDTO();
        component.name = "x.F";
        component.properties = properties;
        component.serviceInterfaces = services;
        return component;
    }
}
