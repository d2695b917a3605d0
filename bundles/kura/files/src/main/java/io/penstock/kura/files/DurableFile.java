// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.files;

import java.io.IOException;
import java.nio.file.Path;

/** Replaces a file: written aside, forced, renamed, its folder forced. */
public final class DurableFile {

    private static final String ASIDE = ".part";

    private final FileLayer layer;
    private final Path path;

    public DurableFile(FileLayer layer, Path path) {
        this.layer = layer;
        this.path = path.toAbsolutePath();
    }

    /** Returns when the new content is durable; throws where the old one may still be there. */
    public void replace(byte[] content) throws IOException {
        Path folder = path.getParent();
        Path aside = folder.resolve(path.getFileName() + ASIDE);
        layer.createFolders(folder);
        layer.delete(aside);
        layer.write(aside, content);
        layer.force(aside);
        layer.rename(aside, path);
        layer.forceFolder(folder);
    }
}
