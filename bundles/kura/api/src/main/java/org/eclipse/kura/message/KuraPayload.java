// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.message;

import java.util.Date;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import org.osgi.annotation.versioning.ProviderType;

/** @@DOC */
@ProviderType
public class KuraPayload {
    /** @@DOC */
    public KuraPayload() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public Date getTimestamp() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public void setTimestamp(Date arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public KuraPosition getPosition() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public void setPosition(KuraPosition arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public Object getMetric(String arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public void addMetric(String arg0, Object arg1) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public void removeMetric(String arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public void removeAllMetrics() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public Set<String> metricNames() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public Iterator<String> metricsIterator() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public Map<String, Object> metrics() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public byte[] getBody() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public void setBody(byte[] arg0) {
        throw new UnsupportedOperationException();
    }
}
