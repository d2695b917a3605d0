// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.asset;

/** What became of one record that the asset was given. */
sealed interface Outcome {

    /** It led to a record that left, or to a channel that was written. */
    record Passed() implements Outcome {}

    /** There was nothing to read or to write, or nothing to say about it. */
    record Absorbed() implements Outcome {}

    /** @param reason code */
    record Rejected(String reason) implements Outcome {}

    /** What became of a record for which two things were done. */
    default Outcome and(Outcome other) {
        if (this instanceof Rejected || other instanceof Absorbed) {
            return this;
        }
        return other;
    }
}
