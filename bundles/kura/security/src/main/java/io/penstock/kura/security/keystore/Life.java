// SPDX-License-Identifier: Apache-2.0
package io.penstock.kura.security.keystore;

import io.penstock.kura.files.Disk;
import io.penstock.kura.security.keystore.HostKeystore.Place;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.eclipse.kura.KuraException;
import org.eclipse.kura.configuration.ConfigurationService;
import org.eclipse.kura.configuration.Password;
import org.eclipse.kura.crypto.CryptoService;
import org.eclipse.kura.security.keystore.KeystoreChangedEvent;
import org.eclipse.kura.system.SystemService;
import org.osgi.service.event.EventAdmin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a keystore component does when its configuration comes and changes. SCR calls one method after the other. */
final class Life {

    private static final Logger LOG = LoggerFactory.getLogger(Life.class);

    private final String pid;
    private final Path data;
    private final CryptoService crypto;
    private final Opening opening;
    private final ConfigurationService configurations;
    private final EventAdmin events;
    private Optional<Settings> settings = Optional.empty();

    Life(
            String pid,
            Path data,
            CryptoService crypto,
            Opening opening,
            ConfigurationService configurations,
            EventAdmin events) {
        this.pid = pid;
        this.data = data;
        this.crypto = crypto;
        this.opening = opening;
        this.configurations = configurations;
        this.events = events;
    }

    static Life of(
            Map<String, Object> properties,
            SystemService system,
            CryptoService crypto,
            ConfigurationService configurations,
            EventAdmin events) {
        return new Life(
                String.valueOf(properties.get(ConfigurationService.KURA_SERVICE_PID)),
                Path.of(system.getKuraDataDirectory()).toAbsolutePath(),
                crypto,
                new Opening(new Disk(), crypto, new SecureRandom()),
                configurations,
                events);
    }

    Clock clock() {
        return Clock.systemUTC();
    }

    Place begin(KeystoreConfig config) {
        return opened(Settings.of(config, data, crypto));
    }

    /** Kura calls this once or twice after each activation: what changes nothing for the users tells nobody. */
    void update(KeystoreConfig config, HostKeystore keystore) {
        var wanted = Settings.of(config, data, crypto);
        Optional<Settings> before = settings;
        if (before.filter(wanted::isSame).isEmpty()) {
            keystore.move(() -> opened(wanted));
        }
        if (before.filter(wanted::isSamePlace).isEmpty()) {
            changed();
        }
    }

    /** Tells those who made contexts of the keystore. */
    void changed() {
        events.postEvent(new KeystoreChangedEvent(pid));
    }

    private Place opened(Settings wanted) {
        Opening.Result result = opening.open(wanted);
        settings = Optional.of(wanted);
        result.chosen().ifPresent(this::keep);
        return result.place();
    }

    /** On a thread of its own: the configuration service may ask components while this one is still starting. */
    private void keep(char[] chosen) {
        var thread = new Thread(
                () -> {
                    try {
                        configurations.updateConfiguration(
                                pid, Map.of("keystore.password", new Password(chosen), "randomize.password", false));
                    } catch (KuraException | RuntimeException e) {
                        LOG.warn(
                                "keystore.password_not_kept: the new password of {} is not in its configuration yet, the"
                                        + " next start tries again: {}",
                                pid,
                                e.getMessage());
                    }
                },
                "penstock-keystore-" + pid);
        thread.setDaemon(true);
        thread.start();
    }
}
