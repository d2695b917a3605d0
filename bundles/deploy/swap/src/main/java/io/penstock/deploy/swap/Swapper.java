// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.swap;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.osgi.annotation.versioning.ProviderType;

/** Swaps bundles side by side; one at a time, on the caller's thread. A service. */
@ProviderType
public interface Swapper {

    /**
     * Puts the bundle in {@code jar} in the place of the installed one with the same symbolic name, or installs it
     * where there is none, and remembers it for the next start.
     *
     * @param jar a bundle; it is copied, the caller may delete it
     * @param progress told of each step as it begins, in a sentence
     * @throws SwapException where the swap was refused or failed; the old bundle then serves as before
     */
    SwapReport swap(Path jar, Consumer<String> progress);
}
