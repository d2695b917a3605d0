// SPDX-License-Identifier: Apache-2.0
package io.penstock.cloud.request;

import io.penstock.kura.files.Disk;
import io.penstock.kura.seam.audit.AuditLog;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.osgi.framework.BundleContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps what was asked in the log {@code penstock.audit}, and in the gateway's audit log where there is one; and which
 * requests were done, in the folder {@code requests} of the gateway's data.
 */
public abstract class AuditTrail implements Audit {

    private static final Logger AUDIT = LoggerFactory.getLogger("penstock.audit");
    private static final Logger LOG = LoggerFactory.getLogger(AuditTrail.class);

    private final Path folder;

    protected AuditTrail(BundleContext bundle) {
        this.folder = Optional.ofNullable(bundle.getProperty("penstock.data.dir"))
                .map(Path::of)
                .orElseGet(() -> bundle.getDataFile("").toPath())
                .resolve("requests");
    }

    /** The gateway's, if it is there now. */
    protected abstract Optional<AuditLog> log();

    @Override
    public final void audit(String event, Map<String, String> facts) {
        AUDIT.info(
                "event={} {}",
                event,
                facts.entrySet().stream()
                        .map(fact -> fact.getKey() + "=\"" + fact.getValue().replace("\"", "'") + "\"")
                        .collect(Collectors.joining(" ")));
        log().ifPresent(log -> keep(log, event, facts));
    }

    @Override
    public final Seen seen(String application) {
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
