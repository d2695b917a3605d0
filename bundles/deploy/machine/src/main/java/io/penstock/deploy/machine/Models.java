// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.machine;

import io.penstock.deploy.api.Unit;
import io.penstock.inference.api.Quarantine;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    Optional<String> quarantined(Unit unit) throws IOException {
        for (String hash : hashes(unit)) {
            for (Quarantine quarantine : quarantines) {
                Optional<String> reason = quarantine.reason(hash);
                if (reason.isPresent()) {
                    return reason;
                }
            }
        }
        return Optional.empty();
    }

    void quarantine(Unit unit, String reason, String message) throws IOException {
        for (String hash : hashes(unit)) {
            quarantines.forEach(each -> each.add(hash, reason + ": " + message));
        }
    }

    boolean release(String sha256) {
        return quarantines.stream().anyMatch(each -> each.release(sha256));
    }

    private static List<String> hashes(Unit unit) throws IOException {
        var hashes = new ArrayList<String>();
        for (Unit.Item item : unit.items()) {
            if (item.role() == Unit.Role.MODEL) {
                try (var jar = new JarFile(item.file().toFile(), false)) {
                    ZipEntry model = jar.getEntry("model.onnx");
                    if (model != null) {
                        try (InputStream in = jar.getInputStream(model)) {
                            hashes.add(Head.sha256(in));
                        }
                    }
                }
            }
        }
        return hashes;
    }
}
