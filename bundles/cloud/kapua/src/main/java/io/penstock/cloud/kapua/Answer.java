// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.kapua;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.kura.KuraErrorCode;
import org.eclipse.kura.KuraException;
import org.eclipse.kura.message.KuraPayload;

/** Payloads of replies: {@code response.code} is an INT32 of 200, 400, 404 or 500, for Kapua reads no others. */
final class Answer {

    static final int OK = 200;
    static final int BAD_REQUEST = 400;
    static final int NOT_FOUND = 404;
    static final int FAILED = 500;

    private static final String CODE = "response.code";
    private static final String MESSAGE = "response.exception.message";
    private static final String STACK = "response.exception.stack";
    private static final int LONGEST_STACK = 8_000;

    /** Two or more dotted words in lower case before a colon. */
    private static final Pattern REASON = Pattern.compile("\\b[a-z][a-z0-9_]*(?:\\.[a-z0-9_]+)+: ");

    private Answer() {}

    /** What a handler gave, its code brought to one that Kapua reads. */
    static KuraPayload of(KuraPayload given) {
        given.addMetric(CODE, given.getMetric(CODE) instanceof Number code ? known(code.intValue()) : OK);
        return given;
    }

    /** @param message begins with a reason code */
    static KuraPayload failure(int code, String message) {
        var payload = new KuraPayload();
        payload.addMetric(CODE, code);
        payload.addMetric(MESSAGE, message);
        return payload;
    }

    static KuraPayload failure(Throwable thrown) {
        int code = code(thrown);
        KuraPayload payload = failure(code, message(code, thrown));
        var stack = new StringWriter();
        thrown.printStackTrace(new PrintWriter(stack));
        payload.addMetric(
                STACK, stack.getBuffer().substring(0, Math.min(stack.getBuffer().length(), LONGEST_STACK)));
        return payload;
    }

    private static int code(Throwable thrown) {
        if (thrown instanceof KuraException kura) {
            return kura.getCode() == KuraErrorCode.BAD_REQUEST
                    ? BAD_REQUEST
                    : kura.getCode() == KuraErrorCode.NOT_FOUND ? NOT_FOUND : FAILED;
        }
        return thrown instanceof IllegalArgumentException ? BAD_REQUEST : FAILED;
    }

    /** From the reason code on, where the exception has one; else with one of ours before it. */
    private static String message(int code, Throwable thrown) {
        String text = thrown.getMessage() == null ? thrown.getClass().getSimpleName() : thrown.getMessage();
        Matcher reason = REASON.matcher(text);
        if (reason.find()) {
            return text.substring(reason.start());
        }
        return switch (code) {
                    case BAD_REQUEST -> "request.bad: ";
                    case NOT_FOUND -> "request.not_found: ";
                    default -> "request.failed: ";
                }
                + text;
    }

    private static int known(int code) {
        if (code >= 200 && code < 300) {
            return OK;
        }
        return code == NOT_FOUND ? NOT_FOUND : code >= 400 && code < 500 ? BAD_REQUEST : FAILED;
    }
}
