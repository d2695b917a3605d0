// SPDX-License-Identifier: Apache-2.0
package io.penstock.deploy.trust;

import io.penstock.deploy.api.DeployException;
import io.penstock.kura.seam.guard.LocalOnly;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * While this gateway has an anchor, or had one and did not give it up, nobody changes from afar whom it trusts: neither
 * the keystore of the anchors, nor another over the same file, nor the configuration of what checks and keeps the audit
 * trail, nor that of the application that runs commands, which could write those files.
 */
final class LocalTrust implements LocalOnly {

    private static final String PATH = "keystore.path";
    private static final Set<String> PIDS = Set.of(TrustConfig.PID, AuditConfig.PID, "io.penstock.cloud.apps.command");

    private final Anchors anchors;
    private final Floors floors;
    private final Path data;
    private final Supplier<Optional<Keystore>> keystore;

    /** The keystore of the anchors: its pid, and its file as it is configured. */
    record Keystore(String pid, String path) {

        static Keystore of(Map<String, Object> properties) {
            Object pid = properties.getOrDefault("kura.service.pid", properties.get("service.pid"));
            return new Keystore(String.valueOf(pid), String.valueOf(properties.getOrDefault(PATH, "")));
        }
    }

    LocalTrust(Anchors anchors, Floors floors, Path data, Supplier<Optional<Keystore>> keystore) {
        this.anchors = anchors;
        this.floors = floors;
        this.data = data.toAbsolutePath();
        this.keystore = keystore;
    }

    @Override
    public Optional<String> refusal(String pid, Map<String, Object> wished) {
        Optional<Keystore> held = keystore.get();
        boolean kept = PIDS.contains(pid)
                || held.filter(each -> each.pid().equals(pid)).isPresent()
                || held.filter(each -> isFile(wished.get(PATH), each.path())).isPresent();
        return kept && isAnchored()
                ? Optional.of(refused(pid + " decides on whom this gateway trusts"))
                : Optional.empty();
    }

    @Override
    public Optional<String> refusal(String symbolicName) {
        return Protected.has(symbolicName) && isAnchored()
                ? Optional.of(refused(symbolicName + " decides on trust"))
                : Optional.empty();
    }

    private static String refused(String what) {
        return "trust.local_only: " + what + ", and this gateway has a trust anchor: it is not changed from afar. Do it"
                + " at the gateway, with `penstock anchor`.";
    }

    /** What cannot be found out is held for an anchor. */
    private boolean isAnchored() {
        try {
            if (floors.read().anchored()) {
                return true;
            }
        } catch (DeployException e) {
            return true;
        }
        try {
            return !anchors.now().certificates().isEmpty();
        } catch (DeployException e) {
            return false; // there never was one
        }
    }

    private boolean isFile(Object wished, String held) {
        try {
            return wished instanceof String text && real(text).equals(real(held));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private Path real(String path) {
        Path file = data.resolve(path.strip()).normalize();
        try {
            return file.toRealPath();
        } catch (IOException notThere) {
            return file;
        }
    }
}
