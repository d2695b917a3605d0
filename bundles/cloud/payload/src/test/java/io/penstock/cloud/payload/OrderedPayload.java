// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.payload;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.kura.message.KuraPayload;

/** A payload that keeps the order of its metrics: Kura's own hashes them. */
final class OrderedPayload extends KuraPayload {

    private final Map<String, Object> ordered = new LinkedHashMap<>();

    @Override
    public void addMetric(String name, Object value) {
        ordered.put(name, value);
    }

    @Override
    public Object getMetric(String name) {
        return ordered.get(name);
    }

    @Override
    public Map<String, Object> metrics() {
        return Collections.unmodifiableMap(ordered);
    }
}
