// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.swap;

import java.time.Duration;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What a swap did.
 *
 * @param symbolicName of the bundle
 * @param from version that served before; empty where there was none
 * @param to version that serves now
 * @param components how many components moved over
 * @param starting until the new bundle and its components stood beside the old ones
 * @param moving from the first holder's move to the last call into the old bundle
 */
@ProviderType
public record SwapReport(
        String symbolicName, Optional<String> from, String to, int components, Duration starting, Duration moving) {}
