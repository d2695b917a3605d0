// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.kura.type.TypedValue;
import org.eclipse.kura.type.TypedValues;
import org.eclipse.kura.wire.graph.MultiportWireConfiguration;
import org.junit.jupiter.api.Test;

class WireEnvelopeTest {

    private final WireRecord record = new WireRecord(Map.of("t", TypedValues.newDoubleValue(1)));

    @Test
    void travelsInTheScopeOfWires() {
        var envelope = new WireEnvelope("timer", List.of(record));
        assertThat(envelope.getScope()).isEqualTo("WIRES");
        assertThat(envelope.getEmitterPid()).isEqualTo("timer").isEqualTo(envelope.getIdentification());
        assertThat(envelope.getRecords()).containsExactly(record).isEqualTo(envelope.getValue());
    }

    @Test
    void aReceiverCannotChangeWhatOthersReceive() {
        var envelope = new WireEnvelope("timer", new ArrayList<>(List.of(record)));
        assertThatThrownBy(() -> envelope.getRecords().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> record.getProperties().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void propertiesKeepTheirOrder() {
        var properties = new LinkedHashMap<String, TypedValue<?>>();
        for (var name : List.of("z", "a", "m")) {
            properties.put(name, TypedValues.newStringValue(name));
        }
        assertThat(new WireRecord(properties).getProperties().keySet()).containsExactly("z", "a", "m");
    }

    @Test
    void aRecordNeedsProperties() {
        assertThatThrownBy(() -> new WireRecord(null)).isInstanceOf(NullPointerException.class);
    }

    @Test
    void wiresAreEqualWhenTheirEndsAre() {
        var wire = new MultiportWireConfiguration("a", "b", 0, 1);
        var same = new MultiportWireConfiguration("a", "b", 0, 1);
        same.setFilter("(x=1)");
        assertThat(same).isEqualTo(wire).hasSameHashCodeAs(wire);
        assertThat(new MultiportWireConfiguration("a", "b", 0, 0)).isNotEqualTo(wire);
        assertThat(new WireConfiguration("a", "b")).isNotEqualTo(wire);
        assertThat((Object) wire).isNotEqualTo(new WireConfiguration("a", "b"));
    }
}
