// SPDX-License-Identifier: Apache-2.0
package io.penstock.acceptance;

import io.penstock.acceptance.brake.Brake;
import io.penstock.bench.BundleJar;
import io.penstock.bench.Renewed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Bundles to install in a gateway. */
final class Jars {

    private final Path home;
    private final Path folder;

    /**
     * @param home of the gateway
     * @param folder for what is made
     */
    Jars(Path home, Path folder) {
        this.home = home;
        this.folder = folder;
    }

    /** One of the gateway's own, in another version. */
    Path version(String symbolicName, String version) throws IOException {
        try (var bundles = Files.list(home.resolve("bundles"))) {
            Path own = bundles.filter(each -> each.getFileName().toString().startsWith(symbolicName))
                    .findFirst()
                    .orElseThrow();
            return new Renewed(folder).version(own, version);
        }
    }

    /** {@link Brake} as a bundle. */
    Path brake() throws IOException {
        return new BundleJar(Brake.class.getPackageName(), "1.0.0")
                .header("Bundle-Activator", Brake.class.getName())
                .header("Import-Package", "org.osgi.framework,io.penstock.deploy.api,io.penstock.kura.seam.audit")
                .type(Brake.class)
                .write(folder.resolve("brake.jar"));
    }
}
