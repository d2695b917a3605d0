// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.message;

import java.util.Date;
import org.osgi.annotation.versioning.ProviderType;

/** @@DOC */
@ProviderType
public class KuraAlertPayload extends KuraPayload {
    /** @@DOC */
    public static final String CODE_METRIC_NAME = "alert_code";
    /** @@DOC */
    public static final String SEVERITY_METRIC_NAME = "alert_severity";
    /** @@DOC */
    public static final String STATUS_METRIC_NAME = "alert_status";
    /** @@DOC */
    public static final String MESSAGE_METRIC_NAME = "alert_message";
    /** @@DOC */
    public static final String CREATION_TIMESTAMP_METRIC_NAME = "alert_creation_date";
    /** @@DOC */
    public KuraAlertPayload(String arg0, KuraAlertSeverity arg1, KuraAlertStatus arg2) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public void setCode(String arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public void setSeverity(KuraAlertSeverity arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public void setStatus(KuraAlertStatus arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public void setCreationTimestamp(Date arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public void setMessage(String arg0) {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public String getCode() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public KuraAlertSeverity getSeverity() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public KuraAlertStatus getStatus() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public String getMessage() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public Date getCreationTimestamp() {
        throw new UnsupportedOperationException();
    }
    /** @@DOC */
    public void addMetric(String arg0, Object arg1) {
        throw new UnsupportedOperationException();
    }
}
