// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.api;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What is installed or goes together.
 *
 * @param name of the deployment package or the set; the symbolic name of a single bundle
 * @param version of the same
 * @param kind of the file
 * @param items in the order in which they are installed; empty where nothing is installed
 * @param manifest the signed manifest that came with it, byte for byte
 * @param signature over the manifest
 */
public record Unit(
        String name,
        String version,
        Kind kind,
        List<Item> items,
        Optional<byte[]> manifest,
        Optional<byte[]> signature) {

    /** What file a unit came in. */
    public enum Kind {
        BUNDLE,
        DEPLOYMENT_PACKAGE,
        SET
    }

    /**
     * A bundle of the unit, unpacked.
     *
     * @param path inside the file, as it names it
     * @param file where it lies now
     * @param sha256 of its bytes
     * @param role what a key must be allowed to sign
     */
    public record Item(
            String path, Path file, String symbolicName, String version, long size, String sha256, Role role) {}

    /** What a bundle holds. */
    public enum Role {
        CODE,
        MODEL,
        CONFIGURATION
    }

    public Unit {
        items = List.copyOf(items);
    }
}
