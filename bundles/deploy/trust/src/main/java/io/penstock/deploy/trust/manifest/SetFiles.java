// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.trust.manifest;

import java.nio.file.Path;

/** What the manifest and its signature are called. */
public final class SetFiles {

    /** The first entry of a set archive. */
    public static final String MANIFEST = "set.json";

    /** The second entry of a set archive. */
    public static final String SIGNATURE = "set.sig";

    private SetFiles() {}

    /** Of a single file: beside it. */
    public static Path manifestOf(Path file) {
        return file.resolveSibling(file.getFileName() + "." + MANIFEST);
    }

    /** Of a single file: beside it. */
    public static Path signatureOf(Path file) {
        return file.resolveSibling(file.getFileName() + "." + SIGNATURE);
    }
}
