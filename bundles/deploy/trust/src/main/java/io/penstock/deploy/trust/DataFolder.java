// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.trust;

import java.nio.file.Path;
import java.util.Optional;
import org.osgi.framework.BundleContext;

/** What the gateway keeps. */
final class DataFolder {

    private DataFolder() {}

    static Path of(BundleContext context) {
        return Path.of(Optional.ofNullable(context.getProperty("penstock.data.dir"))
                        .orElse("data"))
                .toAbsolutePath();
    }
}
