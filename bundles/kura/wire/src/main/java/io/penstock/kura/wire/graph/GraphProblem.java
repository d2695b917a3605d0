// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.wire.graph;

import org.eclipse.kura.KuraErrorCode;
import org.eclipse.kura.KuraException;

/** Why a graph cannot run. The message is a reason code, a colon, what is wrong, and what to do. */
final class GraphProblem extends Exception {

    private static final long serialVersionUID = 1L;

    GraphProblem(String reason, String sentence) {
        super(reason + ": " + sentence);
    }

    GraphProblem(String reason, String sentence, Throwable cause) {
        super(reason + ": " + sentence, cause);
    }

    KuraException asKura() {
        return new KuraException(KuraErrorCode.BAD_REQUEST, this, getMessage());
    }
}
