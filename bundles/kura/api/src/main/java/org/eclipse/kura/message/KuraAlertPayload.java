// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.message;

import java.text.ParseException;
import java.text.SimpleDateFormat;
import java.util.Date;
import java.util.Locale;
import org.osgi.annotation.versioning.ProviderType;

/** An alert about the gateway or what it watches. Code, severity and status are always there. */
@ProviderType
public class KuraAlertPayload extends KuraPayload {

    public static final String CODE_METRIC_NAME = "alert_code";
    public static final String SEVERITY_METRIC_NAME = "alert_severity";
    public static final String STATUS_METRIC_NAME = "alert_status";
    public static final String MESSAGE_METRIC_NAME = "alert_message";
    public static final String CREATION_TIMESTAMP_METRIC_NAME = "alert_creation_date";

    /** @throws IllegalArgumentException if the code is blank */
    public KuraAlertPayload(String code, KuraAlertSeverity severity, KuraAlertStatus status) {
        setCode(code);
        setSeverity(severity);
        setStatus(status);
    }

    /**
     * @param code what the alert is about, for programs; blanks around it are cut off
     * @throws IllegalArgumentException if nothing is left of it
     */
    public void setCode(String code) {
        if (code.isBlank()) {
            throw new IllegalArgumentException("an alert needs a code");
        }
        super.addMetric(CODE_METRIC_NAME, code.trim());
    }

    public void setSeverity(KuraAlertSeverity severity) {
        super.addMetric(SEVERITY_METRIC_NAME, severity.name());
    }

    public void setStatus(KuraAlertStatus status) {
        super.addMetric(STATUS_METRIC_NAME, status.name());
    }

    /** When the alert arose; the metric is its {@link Date#toString()}, so milliseconds are lost. */
    public void setCreationTimestamp(Date creationTimestamp) {
        super.addMetric(CREATION_TIMESTAMP_METRIC_NAME, creationTimestamp.toString());
    }

    /** @param message the alert in words; {@code null} takes the words away */
    public void setMessage(String message) {
        if (message == null) {
            removeMetric(MESSAGE_METRIC_NAME);
        } else {
            super.addMetric(MESSAGE_METRIC_NAME, message);
        }
    }

    public String getCode() {
        return (String) getMetric(CODE_METRIC_NAME);
    }

    public KuraAlertSeverity getSeverity() {
        return KuraAlertSeverity.valueOf((String) getMetric(SEVERITY_METRIC_NAME));
    }

    public KuraAlertStatus getStatus() {
        return KuraAlertStatus.valueOf((String) getMetric(STATUS_METRIC_NAME));
    }

    /** The alert in words, or {@code null}. */
    public String getMessage() {
        return (String) getMetric(MESSAGE_METRIC_NAME);
    }

    /** When the alert arose, or {@code null} if that was not told, or not in the format of {@link Date#toString()}. */
    public Date getCreationTimestamp() {
        if (!(getMetric(CREATION_TIMESTAMP_METRIC_NAME) instanceof String text)) {
            return null;
        }
        try {
            return new SimpleDateFormat("EEE MMM dd HH:mm:ss zzz yyyy", Locale.US).parse(text);
        } catch (ParseException e) {
            return null;
        }
    }

    /**
     * Adds a metric; those of the alert itself go through their setters.
     *
     * @throws IllegalArgumentException if the value cannot be a code, a severity or a status
     */
    @Override
    public void addMetric(String name, Object value) {
        switch (name) {
            case CODE_METRIC_NAME -> setCode((String) value);
            case SEVERITY_METRIC_NAME -> setSeverity(KuraAlertSeverity.valueOf((String) value));
            case STATUS_METRIC_NAME -> setStatus(KuraAlertStatus.valueOf((String) value));
            case MESSAGE_METRIC_NAME -> setMessage((String) value);
            case CREATION_TIMESTAMP_METRIC_NAME -> setCreationTimestamp((Date) value);
            default -> super.addMetric(name, value);
        }
    }
}
