// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.remote;

import io.penstock.kura.files.FileLayer;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;

/** The folder of downloads, with one part in it at most: who asks for other files leaves none behind. */
final class Parts {

    private final FileLayer layer;
    private final Path folder;
    private final String life = UUID.randomUUID().toString();

    Parts(FileLayer layer, Path folder) {
        this.layer = layer;
        this.folder = folder;
    }

    /** Where a job's file is when it is there. */
    Path target(Job job) {
        return folder.resolve(job.name() + "_" + job.version() + ".dp");
    }

    FileLayer layer() {
        return layer;
    }

    /** The part of a target; those of others go. */
    Part of(Path target) throws IOException {
        layer.createFolders(folder);
        String own = target.getFileName() + ".part";
        for (String name : layer.list(folder)) {
            if (name.contains(".dp.part") && !name.startsWith(own)) {
                layer.delete(folder.resolve(name));
            }
        }
        return new Part(layer, target);
    }

    Part.Mark mark(URI uri, String validator, long whole) {
        return new Part.Mark(life, address(uri), validator, whole);
    }

    /**
     * What to go on with. Where the gateway was restarted, or the server names no version, only the announced hash can
     * tell whether the whole is right.
     */
    Optional<Part.Mark> resumable(Part part, Order order) throws IOException {
        return part.mark()
                .filter(mark -> mark.address().equals(address(order.uri())))
                .filter(mark -> order.hash().isPresent()
                        || (life.equals(mark.life()) && !mark.validator().isEmpty()));
    }

    private static String address(URI uri) {
        return Fingerprint.sha256(uri.toString().getBytes(StandardCharsets.UTF_8));
    }
}
