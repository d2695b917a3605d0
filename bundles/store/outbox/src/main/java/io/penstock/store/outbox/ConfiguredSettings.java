// SPDX-License-Identifier: Apache-2.0
package io.penstock.store.outbox;

import io.penstock.kura.seal.Keys;
import io.penstock.kura.seal.KeystoreEntries;
import io.penstock.store.api.Priority;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.kura.security.keystore.KeystoreService;

/** Settings out of a configuration. */
final class ConfiguredSettings {

    private static final int MB = 20;
    private static final Map<String, Boolean> EVICTS = Map.of("evict", true, "refuse", false);

    private ConfiguredSettings() {}

    /** @param data the gateway's data folder */
    static OutboxSettings of(OutboxConfig config, Path data) {
        Path folder = config.path().isBlank() ? data.resolve("outbox") : Path.of(config.path());
        return new OutboxSettings(
                folder.toAbsolutePath(),
                (long) config.budget_mb() << MB,
                (long) config.segment_mb() << MB,
                config.commit_records(),
                Duration.ofMillis(config.commit_linger_ms()),
                (long) config.queue_mb() << MB,
                evictable(config),
                config.encryption_key().strip());
    }

    /** @param keystore where the keys are, if it is there */
    static Sealing sealing(OutboxConfig config, Optional<KeystoreService> keystore) {
        var random = new SecureRandom();
        var keys = new Keys(new KeystoreEntries(keystore, random), random);
        return new Sealing(keys, config.encryption_key().strip(), config.encryption_key_make());
    }

    private static Set<Priority> evictable(OutboxConfig config) {
        Set<Priority> evictable = EnumSet.noneOf(Priority.class);
        Map.of(
                        Priority.CRITICAL, config.critical_policy(),
                        Priority.HIGH, config.high_policy(),
                        Priority.NORMAL, config.normal_policy(),
                        Priority.LOW, config.low_policy())
                .forEach((priority, policy) -> {
                    if (!EVICTS.containsKey(policy)) {
                        throw new IllegalArgumentException("outbox.policy: there is no policy \"" + policy
                                + "\" for class " + priority + ". Set evict or refuse.");
                    }
                    if (EVICTS.get(policy)) {
                        evictable.add(priority);
                    }
                });
        return evictable;
    }
}
