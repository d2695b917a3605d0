// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.wire.component;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.kura.message.KuraPayload;
import org.eclipse.kura.type.TypedValue;
import org.eclipse.kura.type.TypedValues;
import org.junit.jupiter.api.Test;

class RecordPayloadTest {

    private final Map<String, TypedValue<?>> values = new LinkedHashMap<>();
    private final KuraPayload payload = new RecordPayload(values, "body");

    RecordPayloadTest() {
        values.put("a", TypedValues.newLongValue(1));
        values.put("none", null);
        values.put("body", TypedValues.newStringValue("text"));
        values.put("b", TypedValues.newDoubleValue(2.5));
    }

    @Test
    void metricsAreTheValuesInTheirOrderButNoneThatIsEmptyOrLeftOut() {
        List<String> walked = new ArrayList<>();
        payload.metrics().forEach((name, value) -> walked.add(name + "=" + value));
        assertThat(walked).containsExactly("a=1", "b=2.5");
        assertThat(payload.getMetric("a")).isEqualTo(1L);
        assertThat(payload.getMetric("none")).isNull();
        assertThat(payload.getMetric("body")).isNull();
        assertThat(payload.getMetric("other")).isNull();
        assertThat(payload.metrics()).isEqualTo(Map.of("a", 1L, "b", 2.5));
        assertThat(payload.metricNames()).containsExactlyInAnyOrder("a", "b");
        assertThat(payload.metrics()).isEqualTo(Map.of("a", 1L, "b", 2.5));
    }

    @Test
    void aChangeIsThePayloadsAndNotTheRecords() {
        Map<String, Object> view = payload.metrics();
        payload.addMetric("c", 3);
        payload.removeMetric("a");
        assertThat(payload.metrics()).isEqualTo(Map.of("b", 2.5, "c", 3));
        assertThat(view).as("a view").isEqualTo(Map.of("b", 2.5, "c", 3));
        var walked = new HashMap<String, Object>();
        view.forEach(walked::put);
        assertThat(walked).isEqualTo(Map.of("b", 2.5, "c", 3));
        assertThat(payload.getMetric("a")).isNull();
        assertThat(values).containsOnlyKeys("a", "none", "body", "b");
    }

    @Test
    void anIteratorTakesMetricsOut() {
        Iterator<String> names = payload.metricsIterator();
        names.next();
        names.remove();
        assertThat(payload.metricNames()).hasSize(1);
    }

    @Test
    void allGo() {
        payload.removeAllMetrics();
        assertThat(payload.metrics()).isEmpty();
        assertThat(payload.getMetric("a")).isNull();
    }

    @Test
    void theMetricsAreReadOnly() {
        assertThatThrownBy(() -> payload.metrics().put("a", 7)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> payload.metrics().remove("a")).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> payload.metrics().clear()).isInstanceOf(UnsupportedOperationException.class);
    }
}
