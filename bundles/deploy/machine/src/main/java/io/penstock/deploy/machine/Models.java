// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.machine;

import io.penstock.deploy.api.Quarantined;
import io.penstock.deploy.api.Unit;
import io.penstock.inference.api.Quarantine;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;

/** The models of a unit, and the quarantine that the inference engine keeps of them, where there is one. */
final class Models {

    private final List<Quarantine> quarantines = new CopyOnWriteArrayList<>();

    void add(Quarantine quarantine) {
        quarantines.add(quarantine);
    }

    void remove(Quarantine quarantine) {
        quarantines.remove(quarantine);
    }

    /** One that never serves here. */
    record Barred(String sha256, String reason) {}

    /** All of them; what they are called, the engine does not know. */
    List<Quarantined> quarantined() {
        return quarantines.stream()
                .flatMap(each -> each.list().stream())
                .map(model -> {
                    String[] why = model.reason().split(": ", 2);
                    return new Quarantined(model.sha256(), "a model", why[0], why[why.length - 1], model.since());
                })
                .toList();
    }

    /** By its file, as a trial's end put it there, or with its descriptor, as the engine did that refused it. */
    Optional<Barred> quarantined(Unit unit) throws IOException {
        for (Hashes model : hashes(unit)) {
            for (String hash : List.of(model.onnx(), model.digest())) {
                for (Quarantine quarantine : quarantines) {
                    Optional<String> reason = quarantine.reason(hash);
                    if (reason.isPresent()) {
                        return Optional.of(new Barred(hash, reason.get()));
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** Gives all hashes of the models. */
    List<String> quarantine(Unit unit, String reason, String message) throws IOException {
        var all = new ArrayList<String>();
        for (Hashes model : hashes(unit)) {
            quarantines.forEach(each -> each.add(model.onnx(), reason + ": " + message));
            all.addAll(List.of(model.onnx(), model.digest()));
        }
        return all;
    }

    /** Whether one of them was in. */
    boolean release(Set<String> hashes) {
        boolean released = false;
        for (Quarantine quarantine : quarantines) {
            for (String hash : hashes) {
                released |= quarantine.release(hash);
            }
        }
        return released;
    }

    private static List<Hashes> hashes(Unit unit) throws IOException {
        var hashes = new ArrayList<Hashes>();
        for (Unit.Item item : unit.items()) {
            if (item.role() == Unit.Role.MODEL) {
                try (var jar = new JarFile(item.file().toFile(), false)) {
                    ZipEntry onnx = jar.getEntry("model.onnx");
                    ZipEntry descriptor = jar.getEntry("model.json");
                    if (onnx != null && descriptor != null) {
                        hashes.add(Hashes.of(jar.getInputStream(onnx), jar.getInputStream(descriptor)));
                    }
                }
            }
        }
        return hashes;
    }

    /**
     * What the engine knows a model by.
     *
     * @param onnx of its file
     * @param digest of its descriptor and its file: of both hashes in hex, the descriptor's first
     */
    private record Hashes(String onnx, String digest) {

        static Hashes of(InputStream onnx, InputStream descriptor) throws IOException {
            try (onnx;
                    descriptor) {
                String file = Head.sha256(onnx);
                String both = Head.sha256(descriptor) + file;
                return new Hashes(
                        file, Head.sha256(new ByteArrayInputStream(both.getBytes(StandardCharsets.US_ASCII))));
            }
        }
    }
}
