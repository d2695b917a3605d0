// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.format;

import io.penstock.deploy.api.DeployException;
import io.penstock.deploy.api.Unit;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import org.osgi.framework.Version;

/**
 * What a bundle says of itself, without running any of it.
 *
 * @param role {@code MODEL} where it has a model and no class
 */
record Headers(String symbolicName, String version, Unit.Role role) {

    private static final int LONGEST = 1 << 20;
    private static final String MODEL = "io.penstock.model";

    /** Reads a bundle whole. */
    static Headers read(Path file, String name, Limits limits) throws IOException {
        var seen = new Seen();
        new Archive(file, name, limits).walk(seen);
        Attributes main = seen.manifest
                .orElseThrow(() -> new DeployException(
                        "format.not_a_bundle", name + " has no " + JarFile.MANIFEST_NAME + ". Build it as a bundle."))
                .getMainAttributes();
        String symbolicName = clause(main.getValue("Bundle-SymbolicName"));
        if (symbolicName.isEmpty()) {
            throw new DeployException(
                    "format.not_a_bundle", name + " has no Bundle-SymbolicName. Build it as a bundle.");
        }
        boolean model = String.valueOf(main.getValue("Provide-Capability")).contains(MODEL) && !seen.classes;
        return new Headers(
                symbolicName, version(main.getValue("Bundle-Version"), name), model ? Unit.Role.MODEL : Unit.Role.CODE);
    }

    static Manifest manifest(InputStream content) throws IOException {
        byte[] bytes = content.readNBytes(LONGEST + 1);
        if (bytes.length > LONGEST) {
            throw new DeployException("format.manifest", "A manifest of more than " + LONGEST + " bytes.");
        }
        try {
            return new Manifest(new ByteArrayInputStream(bytes));
        } catch (IOException | IllegalArgumentException e) {
            throw new DeployException("format.manifest", "A manifest cannot be read: " + e.getMessage() + ".", e);
        }
    }

    /** As OSGi writes it. */
    static String version(String header, String name) {
        try {
            return Version.parseVersion(header).toString();
        } catch (IllegalArgumentException e) {
            throw new DeployException("format.version", name + " has no valid version: " + e.getMessage() + ".", e);
        }
    }

    /** A header's value without its attributes and directives. */
    static String clause(String header) {
        return header == null ? "" : header.split("[;,]", 2)[0].strip();
    }

    private static final class Seen implements Archive.Visitor {

        private Optional<Manifest> manifest = Optional.empty();
        private boolean classes;

        @Override
        public void entry(String name, InputStream content) throws IOException {
            if (name.equals(JarFile.MANIFEST_NAME)) {
                manifest = Optional.of(manifest(content));
            }
            classes |= name.endsWith(".class");
        }
    }
}
