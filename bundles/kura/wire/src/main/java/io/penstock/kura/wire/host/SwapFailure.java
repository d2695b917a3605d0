// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.wire.host;

/** Why a component could not be moved; the message is a reason code, a colon and a sentence. */
final class SwapFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SwapFailure(String reason, String sentence) {
        super(reason + ": " + sentence);
    }

    SwapFailure(String reason, String sentence, Throwable cause) {
        super(reason + ": " + sentence, cause);
    }
}
