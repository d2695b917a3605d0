// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.request;

import io.penstock.kura.files.Disk;
import io.penstock.kura.seam.audit.AuditLog;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.osgi.framework.BundleContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps what was asked in the log {@code penstock.audit}, and in the gateway's audit log where there is one; and which
 * requests were done, in the folder {@code requests} of the gateway's data.
 */
public final class AuditTrail implements Audit {

    private static final Logger AUDIT = LoggerFactory.getLogger("penstock.audit");
    private static final Logger LOG = LoggerFactory.getLogger(AuditTrail.class);

    private final Path folder;
    private final Supplier<Optional<AuditLog>> kept;

    /** @param kept the log that is there now */
    public AuditTrail(BundleContext bundle, Supplier<Optional<AuditLog>> kept) {
        this.folder = Optional.ofNullable(bundle.getProperty("penstock.data.dir"))
                .map(Path::of)
                .orElseGet(() -> bundle.getDataFile("").toPath())
                .resolve("requests");
        this.kept = kept;
    }

    @Override
    public void audit(String event, Map<String, String> facts) {
        AUDIT.info(
                "event={} {}",
                event,
                facts.entrySet().stream()
                        .map(fact -> fact.getKey() + "=\"" + fact.getValue().replace("\"", "'") + "\"")
                        .collect(Collectors.joining(" ")));
        kept.get().ifPresent(log -> keep(log, event, facts));
    }

    @Override
    public Seen seen(String application) {
        return new SeenFile(new Disk(), folder.resolve(application));
    }

    private static void keep(AuditLog log, String event, Map<String, String> facts) {
        try {
            log.audit(event, facts);
        } catch (UncheckedIOException e) {
            LOG.error("audit.not_kept: {} is in the log alone. See to the disk", event, e);
        }
    }
}
