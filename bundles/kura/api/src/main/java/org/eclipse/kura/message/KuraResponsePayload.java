// SPDX-License-Identifier: Apache-2.0
package org.eclipse.kura.message;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.osgi.annotation.versioning.ProviderType;

/** A reply: a code in the manner of HTTP and, after a failure, the exception in words. */
@ProviderType
public class KuraResponsePayload extends KuraPayload {

    public static final int RESPONSE_CODE_OK = 200;
    public static final int RESPONSE_CODE_BAD_REQUEST = 400;
    public static final int RESPONSE_CODE_NOTFOUND = 404;
    public static final int RESPONSE_CODE_ERROR = 500;
    public static final String METRIC_RESPONSE_CODE = "response.code";
    public static final String METRIC_EXCEPTION_MSG = "response.exception.message";
    public static final String METRIC_EXCEPTION_STACK = "response.exception.stack";

    public KuraResponsePayload(int responseCode) {
        addMetric(METRIC_RESPONSE_CODE, responseCode);
    }

    /** A reply of code 500. */
    public KuraResponsePayload(Throwable exception) {
        this(RESPONSE_CODE_ERROR, exception);
    }

    public KuraResponsePayload(int responseCode, Throwable exception) {
        this(responseCode);
        setException(exception);
    }

    /** Takes over metrics and body of another payload. */
    public KuraResponsePayload(KuraPayload payload) {
        payload.metrics().forEach(this::addMetric);
        setBody(payload.getBody());
    }

    /** @throws NullPointerException if the payload has no code */
    public int getResponseCode() {
        return (Integer) getMetric(METRIC_RESPONSE_CODE);
    }

    public void setResponseCode(int responseCode) {
        addMetric(METRIC_RESPONSE_CODE, responseCode);
    }

    public String getExceptionMessage() {
        return (String) getMetric(METRIC_EXCEPTION_MSG);
    }

    /** @param message {@code null} leaves the payload as it is */
    public void setExceptionMessage(String message) {
        if (message != null) {
            addMetric(METRIC_EXCEPTION_MSG, message);
        }
    }

    public String getExceptionStack() {
        return (String) getMetric(METRIC_EXCEPTION_STACK);
    }

    /** @param stack {@code null} leaves the payload as it is */
    public void setExceptionStack(String stack) {
        if (stack != null) {
            addMetric(METRIC_EXCEPTION_STACK, stack);
        }
    }

    /**
     * Sets message and stack trace.
     *
     * @param exception {@code null} leaves the payload as it is
     */
    public void setException(Throwable exception) {
        if (exception == null) {
            return;
        }
        var stack = new StringWriter();
        exception.printStackTrace(new PrintWriter(stack, true));
        setExceptionMessage(exception.getMessage());
        setExceptionStack(stack.toString());
    }
}
