// SPDX-License-Identifier: Apache-2.0
package io.penstock.bench;

/** Something that is measured beside its floor. It runs in a JVM of its own, with the gateway's options. */
interface Row {

    /** What {@code --rows} calls it. */
    String name();

    /** One sentence: what is held against what. */
    String about();

    /** Where a goal is missed: what is known of the cause. */
    String why();

    void run(Run run) throws Exception;

    /** Whether everything is to run on one core. */
    default boolean onOneCore() {
        return false;
    }
}
