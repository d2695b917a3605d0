// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.api;

import java.nio.file.Path;
import java.util.List;

/** What is to be changed. */
public sealed interface Action permits Action.Install, Action.Remove, Action.Undo {

    /**
     * Installs or replaces the bundles of a unit.
     *
     * @param file a bundle, a deployment package or a set archive; what is needed of it is copied
     */
    record Install(Path file) implements Action {}

    /**
     * Removes bundles, or a deployment package.
     *
     * @param names symbolic names
     */
    record Remove(List<String> names) implements Action {

        public Remove {
            names = List.copyOf(names);
        }
    }

    /** Goes back to the set before the confirmed one. */
    record Undo() implements Action {}
}
