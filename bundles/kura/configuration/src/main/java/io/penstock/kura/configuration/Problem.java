// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.configuration;

import java.util.List;
import org.eclipse.kura.KuraErrorCode;
import org.eclipse.kura.KuraException;

/**
 * Why a configuration is not taken.
 *
 * @param code for programs
 * @param reason reason code
 * @param sentence names the component, the attribute, its value, and what would do
 */
record Problem(KuraErrorCode code, String reason, String sentence) {

    static Problem invalid(String reason, String sentence) {
        return new Problem(KuraErrorCode.CONFIGURATION_ATTRIBUTE_INVALID, reason, sentence);
    }

    KuraException exception() {
        return new KuraException(code, reason + ": " + sentence);
    }

    /** Throws the first with the others in its message; returns where there is none. */
    static void refuse(List<Problem> problems) throws KuraException {
        if (!problems.isEmpty()) {
            throw new KuraException(
                    problems.get(0).code(),
                    problems.stream()
                            .map(problem -> problem.reason() + ": " + problem.sentence())
                            .toArray());
        }
    }
}
