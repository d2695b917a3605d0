// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.conformance.check;

import io.penstock.kura.conformance.Check;
import io.penstock.kura.conformance.Host;
import io.penstock.kura.conformance.Patience;
import io.penstock.kura.conformance.Unmet;
import java.util.List;
import java.util.Optional;
import org.eclipse.kura.wire.graph.WireComponentDefinition;
import org.eclipse.kura.wire.graph.WireComponentDefinitionService;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;

/** The composer shows a wire component of ours with the ports that it declares. */
public record Ports(ComponentDescriptionDTO component) implements Check {

    private static final String RECEIVER = "org.eclipse.kura.wire.WireReceiver";
    private static final String EMITTER = "org.eclipse.kura.wire.WireEmitter";

    /** Whether a component is one for wires. */
    public static boolean wired(ComponentDescriptionDTO component) {
        return provides(component, RECEIVER) || provides(component, EMITTER);
    }

    @Override
    public String name() {
        return "ports." + component.name;
    }

    @Override
    public void run(Host host) throws Exception {
        var definitions = host.service(WireComponentDefinitionService.class);
        Patience.until("the composer knows it", () -> find(definitions).isPresent());
        WireComponentDefinition found = find(definitions).orElseThrow();
        List<Integer> shown = List.of(
                found.getMinInputPorts(),
                found.getMaxInputPorts(),
                found.getDefaultInputPorts(),
                found.getMinOutputPorts(),
                found.getMaxOutputPorts(),
                found.getDefaultOutputPorts());
        Unmet.unless(shown.equals(declared()), "it declares the ports " + declared() + ", shown are " + shown);
    }

    private Optional<WireComponentDefinition> find(WireComponentDefinitionService definitions) throws Exception {
        return definitions.getComponentDefinitions().stream()
                .filter(definition -> component.name.equals(definition.getFactoryPid()))
                .findFirst();
    }

    private List<Integer> declared() {
        int in = provides(component, RECEIVER) ? 1 : 0;
        int out = provides(component, EMITTER) ? 1 : 0;
        return List.of(
                count("input.cardinality.minimum", in),
                count("input.cardinality.maximum", in),
                count("input.cardinality.default", in),
                count("output.cardinality.minimum", out),
                count("output.cardinality.maximum", out),
                count("output.cardinality.default", out));
    }

    private int count(String key, int otherwise) {
        return component.properties.get(key) instanceof Integer number ? number : otherwise;
    }

    private static boolean provides(ComponentDescriptionDTO component, String type) {
        return List.of(component.serviceInterfaces).contains(type);
    }
}
