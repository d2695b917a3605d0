// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.trust;

import io.penstock.deploy.api.DeployException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A bundle that can only be looked at: no class in it, none that it could reach, and nothing that an extender would act
 * upon. A key for models must not become a key for code this way.
 */
final class PureData {

    private static final List<String> ACTING = List.of(
            "Bundle-Activator",
            "Bundle-ActivationPolicy",
            "Bundle-NativeCode",
            "Bundle-ClassPath",
            "DynamicImport-Package",
            "Import-Package",
            "Export-Package",
            "Require-Bundle",
            "Fragment-Host",
            "Service-Component",
            "ExtensionBundle-Activator",
            "SPI-Consumer",
            "SPI-Provider",
            "Bundle-Blueprint",
            "Launcher-Agent-Class",
            "DeploymentPackage-Customizer");
    private static final Pattern CODE =
            Pattern.compile(".*\\.(class|jar|war|zip|so|so\\.[0-9.]+|dll|dylib|jnilib)", Pattern.DOTALL);
    private static final List<String> PLACES = List.of("osgi-inf/", "meta-inf/services/", "meta-inf/versions/");
    private static final Pattern EXTENDER = Pattern.compile("(^|[,\\s])osgi\\.(extender|contract)\\b");

    private PureData() {}

    /** @throws DeployException {@code trust.model_code} */
    static void check(BundleFile bundle) {
        acting(bundle).ifPresent(what -> {
            throw new DeployException(
                    "trust.model_code",
                    bundle.path() + " is said to be data, but has " + what
                            + ". Take it out, or sign the bundle in the role code.");
        });
    }

    static Optional<String> acting(BundleFile bundle) {
        for (String header : ACTING) {
            if (bundle.header(header).isPresent()) {
                return Optional.of("the header " + header);
            }
        }
        if (bundle.header("Require-Capability")
                .filter(value -> EXTENDER.matcher(value).find())
                .isPresent()) {
            return Optional.of("a requirement of an extender");
        }
        return bundle.entries().stream().filter(PureData::isCode).findFirst().map(name -> "the entry " + name);
    }

    private static boolean isCode(String entry) {
        String name = entry.toLowerCase(Locale.ROOT);
        return CODE.matcher(name).matches() || PLACES.stream().anyMatch(name::startsWith);
    }
}
