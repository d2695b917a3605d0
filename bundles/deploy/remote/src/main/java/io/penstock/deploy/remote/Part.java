// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.remote;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import io.penstock.kura.files.DurableFile;
import io.penstock.kura.files.FileLayer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** What was fetched of a file, and of which version of it, so that no two versions are ever joined. */
final class Part {

    private final FileLayer layer;
    private final Path target;
    private final Path file;
    private final Path mark;

    /**
     * Which version of which file a part is of.
     *
     * @param life of the gateway in which it was written: after a power cut its last blocks may be zeros
     * @param address hash of the address, which may hold a secret
     * @param validator of RFC 9110 13.1.5, a strong one; empty where the server gave none
     * @param whole size of the whole file; -1 where the server did not say
     */
    record Mark(String life, String address, String validator, long whole) {}

    Part(FileLayer layer, Path target) {
        this.layer = layer;
        this.target = target;
        this.file = target.resolveSibling(target.getFileName() + ".part");
        this.mark = target.resolveSibling(target.getFileName() + ".part.json");
    }

    Path file() {
        return file;
    }

    long size() throws IOException {
        return layer.exists(file) ? Files.size(file) : 0;
    }

    /** Of what is there; empty where nothing is, or nobody knows of what it is a part. */
    Optional<Mark> mark() throws IOException {
        if (size() == 0 || !layer.exists(mark)) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(
                    new Gson().fromJson(new String(layer.read(mark), StandardCharsets.UTF_8), Mark.class));
        } catch (JsonParseException e) {
            return Optional.empty(); // a damaged mark vouches for nothing
        }
    }

    /** Empties it; the mark is durable before the first byte, and the old part is gone before the mark. */
    void begin(Mark of) throws IOException {
        discard();
        new DurableFile(layer, mark).replace(new Gson().toJson(of).getBytes(StandardCharsets.UTF_8));
        layer.write(file, new byte[0]); // there is one, also where nothing comes
    }

    void append(byte[] block) throws IOException {
        layer.append(file, block);
    }

    void discard() throws IOException {
        layer.delete(file);
        layer.delete(mark);
    }

    /** Takes the place of the target; durable when this returns. */
    void complete() throws IOException {
        layer.force(file);
        layer.rename(file, target);
        layer.delete(mark);
        layer.forceFolder(target.toAbsolutePath().getParent());
    }
}
