// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.wire.graph;

import java.io.IOException;
import java.io.StringReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.kura.wire.graph.WireComponentDefinition;
import org.osgi.service.component.runtime.dto.ComponentDescriptionDTO;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads from a component's description how many ports an instance may have, by Kura's rule: six Integer properties
 * {@code input.cardinality.minimum|maximum|default} and {@code output...}, or, without the first of them, one port for
 * each of WireReceiver and WireEmitter.
 */
final class DefinitionReader {

    static final String COMPONENT = "org.eclipse.kura.wire.WireComponent";
    static final String EMITTER = "org.eclipse.kura.wire.WireEmitter";
    static final String RECEIVER = "org.eclipse.kura.wire.WireReceiver";

    private static final Logger LOG = LoggerFactory.getLogger(DefinitionReader.class);

    /** Empty where the component is no wire component, or says something that cannot be. */
    static Optional<WireComponentDefinition> read(ComponentDescriptionDTO component) {
        List<String> services = component.serviceInterfaces == null ? List.of() : List.of(component.serviceInterfaces);
        if (services.stream().noneMatch(List.of(COMPONENT, EMITTER, RECEIVER)::contains)) {
            return Optional.empty();
        }
        var definition = new WireComponentDefinition();
        definition.setFactoryPid(component.name);
        try {
            if (component.properties.get("input.cardinality.minimum") == null) {
                byInterface(definition, services);
            } else {
                byProperties(definition, component.properties);
            }
            return Optional.of(definition);
        } catch (IllegalArgumentException | IOException e) {
            LOG.warn("definition.malformed: {} is left out of the wire components: {}", component.name, e.getMessage());
            return Optional.empty();
        }
    }

    private static void byInterface(WireComponentDefinition definition, List<String> services) {
        int in = services.contains(RECEIVER) ? 1 : 0;
        int out = services.contains(EMITTER) ? 1 : 0;
        definition.setMinInputPorts(in);
        definition.setMaxInputPorts(in);
        definition.setDefaultInputPorts(in);
        definition.setMinOutputPorts(out);
        definition.setMaxOutputPorts(out);
        definition.setDefaultOutputPorts(out);
        definition.setInputPortNames(Map.of());
        definition.setOutputPortNames(Map.of());
    }

    private static void byProperties(WireComponentDefinition definition, Map<String, Object> properties)
            throws IOException {
        definition.setMinInputPorts(number(properties, "input.cardinality.minimum"));
        definition.setMaxInputPorts(number(properties, "input.cardinality.maximum"));
        definition.setDefaultInputPorts(number(properties, "input.cardinality.default"));
        definition.setMinOutputPorts(number(properties, "output.cardinality.minimum"));
        definition.setMaxOutputPorts(number(properties, "output.cardinality.maximum"));
        definition.setDefaultOutputPorts(number(properties, "output.cardinality.default"));
        definition.setInputPortNames(names(properties.get("input.port.names")));
        definition.setOutputPortNames(names(properties.get("output.port.names")));
    }

    private static int number(Map<String, Object> properties, String key) {
        if (properties.get(key) instanceof Integer number && number >= 0) {
            return number;
        }
        throw new IllegalArgumentException(key + " is no Integer from 0: " + properties.get(key));
    }

    /** As lines {@code 0=name}, in one text or in several. */
    private static Map<Integer, String> names(Object given) throws IOException {
        if (given == null) {
            return Map.of();
        }
        var lines = new Properties();
        lines.load(new StringReader(given instanceof String[] texts ? String.join("\n", texts) : given.toString()));
        var names = new HashMap<Integer, String>();
        for (String port : lines.stringPropertyNames()) {
            names.put(Integer.valueOf(port), lines.getProperty(port));
        }
        return names;
    }

    private DefinitionReader() {}
}
