// SPDX-License-Identifier: Apache-2.0
package io.penstock.feature.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.penstock.feature.probe.Probe;
import io.penstock.store.api.Draft;
import io.penstock.store.api.Outbox;
import io.penstock.store.api.OutboxCursor;
import io.penstock.store.api.Priority;
import io.penstock.store.api.StoredRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.kura.configuration.ConfigurationService;
import org.eclipse.kura.security.keystore.KeystoreService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.runtime.ServiceComponentRuntime;
import org.osgi.test.common.annotation.InjectBundleContext;
import org.osgi.test.junit5.context.BundleContextExtension;

@ExtendWith(BundleContextExtension.class)
class OutboxFeatureTest {

    private static final String OUTBOX = "io.penstock.store.outbox";
    private static final String KEYSTORE = "org.eclipse.kura.core.keystore.FilesystemKeystoreServiceImpl";

    private Probe probe;

    @BeforeEach
    void boot(@InjectBundleContext BundleContext context) {
        probe = new Probe(context);
    }

    @Test
    void anOutboxOpensAndGoesAway() throws Exception {
        probe.create(OUTBOX, "outbox", Map.of());
        assertThat(probe.service(Outbox.class).statistics().appended()).isZero();
        probe.delete("outbox");
    }

    @Test
    void aSealedOutboxWaitsForItsKeystoreAndOutlivesRestartAndRotation(@TempDir Path folder) throws Exception {
        Map<String, Object> sealed = sealed(folder, "first");
        probe.create(OUTBOX, "sealed", sealed);
        probe.create(KEYSTORE, "keys", Map.of("keystore.path", folder + "/keys.p12"));
        commit(probe.component(Outbox.class, "sealed"), "secret-1");
        probe.delete("sealed");

        probe.create(OUTBOX, "again", sealed);
        Outbox again = probe.component(Outbox.class, "again");
        probe.service(ConfigurationService.class).updateConfiguration("again", sealed(folder, "second"));
        Probe.eventually(() -> assertThat(again.statistics().segments()).isEqualTo(2));
        commit(again, "secret-2");
        probe.delete("again");
        assertThat(content(folder.resolve("outbox"))).contains("PENSTOCK").doesNotContain("secret");

        KeystoreService keys = probe.component(KeystoreService.class, "keys");
        assertThat(keys.getAliases()).contains("first", "second");
        KeyStore.Entry first = keys.getEntry("first");
        keys.deleteEntry("first");
        probe.create(OUTBOX, "refused", sealed(folder, "second"));
        Probe.eventually(() -> assertThat(failures()).contains("outbox.key_missing"));
        probe.delete("refused");

        keys.setEntry("renamed", first);
        probe.create(OUTBOX, "last", sealed(folder, "second"));
        try (OutboxCursor cursor = probe.component(Outbox.class, "last").cursor("reader")) {
            assertThat(cursor.read(10, 1 << 20))
                    .extracting(entry -> text((StoredRecord) entry))
                    .containsExactly("secret-1", "secret-2");
        }
        probe.delete("last");
        probe.delete("keys");
    }

    /** Why components that could start have not. */
    private String failures() {
        ServiceComponentRuntime components = probe.service(ServiceComponentRuntime.class);
        return components.getComponentDescriptionDTOs().stream()
                .flatMap(component -> components.getComponentConfigurationDTOs(component).stream())
                .map(configured -> String.valueOf(configured.failure))
                .collect(Collectors.joining());
    }

    private static Map<String, Object> sealed(Path folder, String key) {
        return Map.of(
                "path",
                folder.resolve("outbox").toString(),
                "encryption.key",
                key,
                "encryption.key.make",
                true,
                "KeystoreService.target",
                "(kura.service.pid=keys)");
    }

    private static void commit(Outbox outbox, String text) {
        outbox.open("secret-source", Outbox.EVERYONE)
                .commit(List.of(new Draft(Priority.HIGH, "secret-topic", Map.of(), text.getBytes(UTF_8))));
    }

    private static String text(StoredRecord stored) {
        return UTF_8.decode(stored.payload()).toString();
    }

    private static String content(Path folder) throws IOException {
        var all = new StringBuilder();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                all.append(Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return all.toString();
    }
}
