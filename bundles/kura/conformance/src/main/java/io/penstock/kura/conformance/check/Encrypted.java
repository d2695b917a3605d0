// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.conformance.check;

import io.penstock.kura.conformance.Check;
import io.penstock.kura.conformance.Host;
import io.penstock.kura.conformance.Instances;
import io.penstock.kura.conformance.NotHere;
import io.penstock.kura.conformance.Patience;
import io.penstock.kura.conformance.Unmet;
import io.penstock.store.api.Outbox;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.eclipse.kura.configuration.ConfigurationService;
import org.eclipse.kura.security.keystore.KeystoreService;
import org.eclipse.kura.system.SystemService;

/**
 * An encrypted outbox opens when the host's keystore comes, makes its key there, and gives back what it took after it was
 * made anew; in its files is nothing of that.
 */
public record Encrypted() implements Check {

    private static final String OUTBOX = "io.penstock.store.outbox";
    private static final String KEYSTORE = "org.eclipse.kura.core.keystore.FilesystemKeystoreServiceImpl";

    @Override
    public String name() {
        return "outbox.encrypted";
    }

    @Override
    public void run(Host host) throws Exception {
        host.needs(OUTBOX);
        if (!host.service(ConfigurationService.class).getFactoryComponentPids().contains(KEYSTORE)) {
            throw new NotHere(KEYSTORE + " is not installed");
        }
        Path folder = Path.of(host.service(SystemService.class).getKuraDataDirectory())
                .resolve(Instances.PREFIX + "encrypted");
        Files.createDirectories(folder);
        Map<String, Object> outbox = Map.of(
                "path",
                folder.resolve("outbox").toString(),
                "encryption.key",
                "conformance",
                "encryption.key.make",
                true,
                "KeystoreService.target",
                "(kura.service.pid=" + Instances.PREFIX + "keystore)");
        Map<String, Object> keystore =
                Map.of("keystore.path", folder.resolve("keystore").toString());
        try {
            try (var instances = new Instances(host)) {
                String pid = instances.make(OUTBOX, "encrypted", outbox);
                host.reference(KeystoreService.class, instances.make(KEYSTORE, "keystore", keystore));
                Durable.fill(opened(host, pid));
                noPlainText(folder.resolve("outbox"));
            }
            try (var instances = new Instances(host)) {
                host.reference(KeystoreService.class, instances.make(KEYSTORE, "keystore", keystore));
                Durable.empty(opened(host, instances.make(OUTBOX, "encrypted", outbox)));
            }
        } finally {
            Durable.delete(folder);
        }
    }

    private static Outbox opened(Host host, String pid) throws Exception {
        Patience.until(pid + " opens now that its keystore is there", () -> isOpen(host, pid));
        return host.component(Outbox.class, pid);
    }

    private static boolean isOpen(Host host, String pid) throws Exception {
        try {
            return !host.references(Outbox.class, pid).isEmpty()
                    && host.component(Outbox.class, pid).statistics().state().isEmpty();
        } catch (Unmet notYet) {
            return false;
        }
    }

    private static void noPlainText(Path folder) throws Exception {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                boolean plain =
                        Files.readString(file, StandardCharsets.ISO_8859_1).contains(Instances.PREFIX + "source");
                Unmet.unless(!plain, file + " names a source in plain text");
            }
        }
    }
}
