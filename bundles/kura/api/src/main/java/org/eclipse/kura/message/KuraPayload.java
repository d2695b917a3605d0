// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.message;

import java.util.Collections;
import java.util.Date;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;

/** Time, place, named metrics and a body, any of which may be missing. */
@ProviderType
public class KuraPayload {

    private final Map<String, Object> metrics = new HashMap<>(32); // some twenty without a second table
    private Date timestamp;
    private KuraPosition position;
    private byte[] body;

    /** When what is told was so, or {@code null}. */
    public Date getTimestamp() {
        return timestamp;
    }

    public void setTimestamp(Date timestamp) {
        this.timestamp = timestamp;
    }

    /** Where the gateway was, or {@code null}. */
    public KuraPosition getPosition() {
        return position;
    }

    public void setPosition(KuraPosition position) {
        this.position = position;
    }

    /** The metric of that name, or {@code null}. */
    public Object getMetric(String name) {
        return metrics.get(name);
    }

    /** Adds a metric, or replaces it. */
    public void addMetric(String name, Object value) {
        metrics.put(name, value);
    }

    public void removeMetric(String name) {
        metrics.remove(name);
    }

    public void removeAllMetrics() {
        metrics.clear();
    }

    /** A read-only view. */
    public Set<String> metricNames() {
        return Collections.unmodifiableSet(metrics.keySet());
    }

    /** Over the names; {@link Iterator#remove} takes the metric out of the payload. */
    public Iterator<String> metricsIterator() {
        return metrics.keySet().iterator();
    }

    /** A read-only view. */
    public Map<String, Object> metrics() {
        return Collections.unmodifiableMap(metrics);
    }

    /** Whatever the applications at both ends agreed upon, or {@code null}; not copied. */
    public byte[] getBody() {
        return body;
    }

    public void setBody(byte[] body) {
        this.body = body;
    }
}
