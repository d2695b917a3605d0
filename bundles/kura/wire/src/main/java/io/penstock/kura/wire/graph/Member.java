// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.wire.graph;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.kura.configuration.ComponentConfiguration;
import org.eclipse.kura.wire.graph.Constants;
import org.eclipse.kura.wire.graph.WireComponentConfiguration;
import org.osgi.service.cm.ConfigurationAdmin;

/** A component of a graph, by the keys that Kura uses for it. */
record Member(WireComponentConfiguration whole) {

    static final String INPUT_PORTS = "inputPortCount";
    static final String OUTPUT_PORTS = "outputPortCount";
    static final String X = "position.x";
    static final String Y = "position.y";
    static final String INPUT_NAMES = "inputPortNames";
    static final String OUTPUT_NAMES = "outputPortNames";

    String pid() {
        return whole.getConfiguration().getPid();
    }

    Optional<Map<String, Object>> configuration() {
        return Optional.ofNullable(whole.getConfiguration().getConfigurationProperties());
    }

    Optional<String> factory() {
        return configuration().flatMap(Member::factory);
    }

    static Optional<String> factory(Map<String, Object> configuration) {
        return configuration.get(ConfigurationAdmin.SERVICE_FACTORYPID) instanceof String factory
                ? Optional.of(factory)
                : Optional.empty();
    }

    static Optional<String> factory(ComponentConfiguration configuration) {
        return Optional.ofNullable(configuration.getConfigurationProperties()).flatMap(Member::factory);
    }

    Optional<Integer> inputPorts() {
        return number(INPUT_PORTS);
    }

    Optional<Integer> outputPorts() {
        return number(OUTPUT_PORTS);
    }

    /** What a component is told of its ports. */
    Map<String, Object> portCounts() {
        var counts = new HashMap<String, Object>();
        inputPorts().ifPresent(n -> counts.put(Constants.RECEIVER_PORT_COUNT_PROP_NAME.value(), n));
        outputPorts().ifPresent(n -> counts.put(Constants.EMITTER_PORT_COUNT_PROP_NAME.value(), n));
        return counts;
    }

    private Optional<Integer> number(String key) {
        return whole.getProperties().get(key) instanceof Integer number ? Optional.of(number) : Optional.empty();
    }
}
