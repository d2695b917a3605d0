// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.trust;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import io.penstock.deploy.api.DeployException;
import io.penstock.deploy.trust.manifest.SetManifest;
import io.penstock.kura.files.DurableFile;
import io.penstock.kura.files.FileLayer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.function.UnaryOperator;

/** {@link Confirmed} in a file that survives a power cut. Any thread; the lock is the object's monitor. */
final class Floors {

    private static final Gson GSON = new Gson();

    private final FileLayer files;
    private final Path path;

    Floors(FileLayer files, Path path) {
        this.files = files;
        this.path = path.toAbsolutePath();
    }

    /** As it lies in the file. */
    private record Stored(
            boolean anchored,
            String passed,
            Map<String, Long> floors,
            Map<String, String> contents,
            Map<String, Vouched> bundles) {

        Confirmed confirmed() {
            if (passed == null || floors == null || contents == null || bundles == null) {
                throw new JsonParseException("a field is missing");
            }
            return new Confirmed(anchored, Instant.parse(passed), floors, contents, bundles);
        }
    }

    /** @throws DeployException {@code trust.state} where the file is there and can't be understood */
    synchronized Confirmed read() {
        try {
            if (!files.exists(path)) {
                return Confirmed.NOTHING;
            }
            Stored stored = GSON.fromJson(new String(files.read(path), StandardCharsets.UTF_8), Stored.class);
            if (stored == null) {
                throw new JsonParseException("it is empty");
            }
            return stored.confirmed();
        } catch (IOException | JsonParseException | DateTimeException e) {
            throw new DeployException(
                    "trust.state",
                    path + " can't be read, so it is not known what was confirmed: " + e.getMessage()
                            + ". Restore the file from a backup of the data folder.",
                    e);
        }
    }

    void confirm(SetManifest set, X509Certificate signer) {
        change(confirmed -> confirmed.with(set, signer));
    }

    void anchored() {
        change(Confirmed::withAnchor);
    }

    void unanchored() {
        change(Confirmed::withoutAnchor);
    }

    private synchronized void change(UnaryOperator<Confirmed> by) {
        Confirmed before = read();
        Confirmed after = by.apply(before);
        if (!after.equals(before)) {
            var stored = new Stored(
                    after.anchored(), after.passed().toString(), after.floors(), after.contents(), after.bundles());
            try {
                new DurableFile(files, path).replace(GSON.toJson(stored).getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new DeployException(
                        "trust.state",
                        path + " can't be written: " + e.getMessage() + ". Free some space, then try again.",
                        e);
            }
        }
    }
}
