// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.machine.store;

/**
 * Which set starts.
 *
 * @param confirmed the set that starts; 0 is the distribution as it came
 * @param trial the set that is on trial; 0 for none
 * @param last the highest id of a set so far
 * @param starts how often the confirmed set was started and did not live long
 * @param proven whether the confirmed set has lived long once
 * @param guarded whether there was a verifier once: nothing is installed without one from then on
 */
public record Pointers(long confirmed, long trial, long last, int starts, boolean proven, boolean guarded) {

    /** Of a gateway that was never changed. */
    public static final Pointers FIRST = new Pointers(0, 0, 0, 0, true, false);

    /** A new set is tried. */
    public Pointers trying(long set) {
        return new Pointers(confirmed, set, set, starts, proven, guarded);
    }

    /** The set is the one that starts. */
    public Pointers confirming(long set) {
        return new Pointers(set, 0, Math.max(last, set), 0, false, guarded);
    }

    /** No set is on trial. */
    public Pointers settled() {
        return new Pointers(confirmed, 0, last, starts, proven, guarded);
    }

    public Pointers started(int times) {
        return new Pointers(confirmed, trial, last, times, proven, guarded);
    }

    /** The set lived long. */
    public Pointers proving() {
        return new Pointers(confirmed, trial, last, 0, true, guarded);
    }

    public Pointers guarding() {
        return new Pointers(confirmed, trial, last, starts, proven, true);
    }
}
