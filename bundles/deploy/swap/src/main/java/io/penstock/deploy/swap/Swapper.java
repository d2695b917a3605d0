// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.swap;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.osgi.annotation.versioning.ProviderType;

/** Moves what runs from some bundles to others, side by side; one move at a time, on the caller's thread. A service. */
@ProviderType
public interface Swapper {

    /**
     * Puts each bundle of {@code in} in the place of the installed one with the same symbolic name, or beside the others
     * where there is none, and uninstalls {@code out}: all of it or nothing. What starts with the next start is not this
     * service's business.
     *
     * @param in bundles in the order in which they are moved; the files must stay where they are
     * @param out symbolic names
     * @param widely whether bundles that use classes of a replaced one are refreshed; a replaced bundle with such users
     *     outside of {@code in} and {@code out} is refused otherwise
     * @param progress told of each step as it begins, in a sentence
     * @return a report for each of {@code in}
     * @throws SwapException where the move was refused or failed; what ran before runs on
     */
    List<SwapReport> move(List<Path> in, List<String> out, boolean widely, Consumer<String> progress);

    /** Moves to one bundle, within itself. */
    default SwapReport swap(Path jar, Consumer<String> progress) {
        return move(List.of(jar), List.of(), false, progress).get(0);
    }
}
