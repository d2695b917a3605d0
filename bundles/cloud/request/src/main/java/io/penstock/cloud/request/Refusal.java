// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.request;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.kura.KuraErrorCode;
import org.eclipse.kura.KuraException;

/** Why a request is not done. Its message holds the reason code, a sentence, and what to do. */
public final class Refusal extends KuraException {

    private static final long serialVersionUID = 1L;

    /** Two or more dotted words in lower case before a colon. */
    private static final Pattern REASON = Pattern.compile("\\b[a-z][a-z0-9_]*(?:\\.[a-z0-9_]+)+(?=: )");

    private final String text;

    private Refusal(KuraErrorCode code, Throwable cause, String text) {
        super(code, cause, text);
        this.text = text;
    }

    /** The request is wrong: 400. */
    public static Refusal bad(String reason, String sentence) {
        return new Refusal(KuraErrorCode.BAD_REQUEST, null, reason + ": " + sentence);
    }

    /** What it asks for is not there: 404. */
    public static Refusal missing(String reason, String sentence) {
        return new Refusal(KuraErrorCode.NOT_FOUND, null, reason + ": " + sentence);
    }

    /** It could not be done: 500. */
    public static Refusal failed(String reason, String sentence) {
        return new Refusal(KuraErrorCode.INTERNAL_ERROR, null, reason + ": " + sentence);
    }

    /** The same in the words of what was thrown, from its reason code on. */
    public static Refusal of(Throwable thrown) {
        if (thrown instanceof Refusal refusal) {
            return refusal;
        }
        KuraErrorCode code = thrown instanceof KuraException kura
                ? code(kura.getCode())
                : thrown instanceof IllegalArgumentException ? KuraErrorCode.BAD_REQUEST : KuraErrorCode.INTERNAL_ERROR;
        String message = String.valueOf(thrown.getMessage());
        Matcher reason = REASON.matcher(message);
        return new Refusal(
                code, thrown, reason.find() ? message.substring(reason.start()) : general(code) + ": " + message);
    }

    /** The reason code. */
    public String reason() {
        return text.substring(0, text.indexOf(": "));
    }

    /** The reason code and the sentence, without what Kura puts before them. */
    public String text() {
        return text;
    }

    private static KuraErrorCode code(KuraErrorCode code) {
        return switch (code) {
            case BAD_REQUEST,
                    INVALID_PARAMETER,
                    DECODER_ERROR,
                    CONFIGURATION_ATTRIBUTE_INVALID,
                    CONFIGURATION_ATTRIBUTE_UNDEFINED,
                    CONFIGURATION_REQUIRED_ATTRIBUTE_MISSING -> KuraErrorCode.BAD_REQUEST;
            case NOT_FOUND, CONFIGURATION_SNAPSHOT_NOT_FOUND -> KuraErrorCode.NOT_FOUND;
            default -> KuraErrorCode.INTERNAL_ERROR;
        };
    }

    private static String general(KuraErrorCode code) {
        return switch (code) {
            case BAD_REQUEST -> "request.bad";
            case NOT_FOUND -> "request.not_found";
            default -> "request.failed";
        };
    }
}
