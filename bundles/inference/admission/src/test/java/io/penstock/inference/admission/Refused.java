// SPDX-License-Identifier: Apache-2.0
package io.penstock.inference.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.penstock.inference.api.InferenceException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** A refusal has a reason and a sentence. */
final class Refused {

    static void with(String reason, String part, ThrowingCallable call) {
        InferenceException refusal = catchThrowableOfType(InferenceException.class, call);
        assertThat(refusal).as("refused with " + reason).isNotNull();
        assertThat(refusal.reason()).isEqualTo(reason);
        assertThat(refusal.getMessage()).contains(part);
    }

    private Refused() {}
}
