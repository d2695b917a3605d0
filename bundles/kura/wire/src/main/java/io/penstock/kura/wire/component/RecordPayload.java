// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.wire.component;

import java.util.AbstractMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.eclipse.kura.message.KuraPayload;
import org.eclipse.kura.type.TypedValue;

/**
 * A payload whose metrics are the values of a record, which are copied when somebody changes them or goes over their names:
 * most payloads are encoded and forgotten.
 */
final class RecordPayload extends KuraPayload {

    private final Map<String, TypedValue<?>> values;
    private final String without;
    private boolean copied;

    /**
     * @param values must not change any more
     * @param without name of one that is no metric; empty for none
     */
    RecordPayload(Map<String, TypedValue<?>> values, String without) {
        this.values = values;
        this.without = without;
    }

    @Override
    public Object getMetric(String name) {
        if (copied) {
            return super.getMetric(name);
        }
        TypedValue<?> value = values.get(name);
        return isMetric(name, value) ? value.getValue() : null;
    }

    @Override
    public void addMetric(String name, Object value) {
        copy();
        super.addMetric(name, value);
    }

    @Override
    public void removeMetric(String name) {
        copy();
        super.removeMetric(name);
    }

    @Override
    public void removeAllMetrics() {
        copy();
        super.removeAllMetrics();
    }

    @Override
    public Set<String> metricNames() {
        copy();
        return super.metricNames();
    }

    @Override
    public Iterator<String> metricsIterator() {
        copy();
        return super.metricsIterator();
    }

    @Override
    public Map<String, Object> metrics() {
        return copied ? super.metrics() : new View();
    }

    private boolean isMetric(String name, TypedValue<?> value) {
        return value != null && (without.isEmpty() || !without.equals(name));
    }

    private void walk(BiConsumer<? super String, Object> action) {
        values.forEach((name, value) -> {
            if (isMetric(name, value)) {
                action.accept(name, value.getValue());
            }
        });
    }

    private void copy() {
        if (!copied) {
            copied = true;
            walk(super::addMetric);
        }
    }

    /** Of a payload that is perhaps changed later on. */
    private final class View extends AbstractMap<String, Object> {

        @Override
        public void forEach(BiConsumer<? super String, ? super Object> action) {
            if (copied) {
                metrics().forEach(action);
            } else {
                walk(action::accept);
            }
        }

        @Override
        public Set<Entry<String, Object>> entrySet() {
            copy();
            return metrics().entrySet();
        }
    }
}
