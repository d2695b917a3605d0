// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.trust.manifest;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes a set archive: the manifest, its signature, then the bundles. The same content gives the same bytes. */
public final class SetWriter {

    private static final LocalDateTime TIME = LocalDateTime.of(2026, 1, 1, 0, 0);

    private SetWriter() {}

    /** @param bundles by path in the archive, in the order of the manifest */
    public static void write(Path archive, byte[] manifest, byte[] signature, Map<String, Path> bundles)
            throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            put(zip, SetFiles.MANIFEST, out -> out.write(manifest));
            put(zip, SetFiles.SIGNATURE, out -> out.write(signature));
            for (var bundle : bundles.entrySet()) {
                put(zip, bundle.getKey(), out -> Files.copy(bundle.getValue(), out));
            }
        }
    }

    /** What an entry is filled with. */
    private interface Content {
        void to(OutputStream out) throws IOException;
    }

    private static void put(ZipOutputStream zip, String name, Content content) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(TIME);
        zip.putNextEntry(entry);
        content.to(zip);
        zip.closeEntry();
    }
}
